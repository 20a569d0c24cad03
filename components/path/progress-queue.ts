import type { Change, ChangeOutcome } from "@/lib/domain/change";
import type { Status } from "@/lib/domain/progress";

/** Why nothing that was sent held. */
export type SendFailure = "refused" | "signed-out";

type VersionedStatus = { readonly status: Status; readonly version: number };

/** What the page shows for an item that was touched on it. */
export type ItemView = VersionedStatus & {
  /** `version` is infinite while it is saving: until it is answered, no page is newer. */
  readonly phase: "saving" | "saved" | "conflict" | "kept" | SendFailure;
  /** The change that can be taken back, and what it had found. */
  readonly undo: { readonly id: string; readonly status: Status } | null;
  /** What the visitor chose in a conflict, while that or `status` is theirs to choose. */
  readonly wanted?: Status | undefined;
};

export type SendChanges = (
  changes: readonly Change[],
) => Promise<readonly ChangeOutcome[] | SendFailure>;

/**
 * What holds for an item: what was done on the page, unless the page itself is newer by now. A choice stays until it
 * is made, between what was wanted and what the page then says.
 */
export function latestView(
  rendered: VersionedStatus,
  view: ItemView | undefined,
): ItemView | undefined {
  if (!view || view.version >= rendered.version) return view;
  return view.wanted && { ...view, status: rendered.status, version: rendered.version };
}

/** The most changes that are sent together. */
const batchLimit = 500;

/**
 * The changes made on a page, on their way to the server: shown at once, sent in batches one after the other, and
 * rolled back when they are refused. The server decides; this only bridges the wait.
 */
export class ProgressQueue {
  private readonly views = new Map<string, ItemView>();
  private readonly listeners = new Set<() => void>();
  /** What the server last said of each item that was touched. */
  private readonly serverStates = new Map<string, VersionedStatus>();
  private waiting: Change[] = [];
  private inFlight: Change[] = [];

  constructor(
    private readonly send: SendChanges,
    /** Called when nothing is on its way any more: whether the server has taken something in. */
    private readonly onSettled: (applied: boolean) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly viewOf = (item: string): ItemView | undefined => this.views.get(item);

  /** Whether something is on its way, or a choice is not made yet: a newer page would sweep it away. */
  get isOpen(): boolean {
    return this.inFlight.length > 0 || [...this.views.values()].some(({ wanted }) => wanted);
  }

  /** Asks for a change of an item that the page shows as `shown`; `id` is fresh, `undoOf` the change it takes back. */
  change(id: string, item: string, status: Status, shown: VersionedStatus, undoOf?: string): void {
    const isFirst = !this.views.has(item) || shown.version > this.versionOf(item);
    if (isFirst && Number.isFinite(shown.version)) this.serverStates.set(item, shown);
    this.waiting.push({ id, item, status, undoOf });
    const undo = undoOf === undefined ? { id, status: shown.status } : null;
    this.setView(item, { status, version: Number.POSITIVE_INFINITY, phase: "saving", undo });
    void this.flush();
  }

  /** Leaves an item in conflict as it is on the server. */
  keepServerStatus(item: string): void {
    const view = this.views.get(item);
    if (view?.phase !== "conflict") return;
    this.setView(item, { ...view, phase: "kept", wanted: undefined });
    if (!this.isOpen) this.onSettled(false);
  }

  /**
   * Sends everything that has no answer yet, without waiting for one: the page is about to go. What is in flight goes
   * along, so that the order of arrival does not matter; ids make every repetition harmless.
   */
  sendBeforeUnload(): void {
    const unanswered = [...this.inFlight, ...this.waiting];
    if (unanswered.length > 0) void this.send(this.withVersions(unanswered.slice(0, batchLimit)));
  }

  private versionOf(item: string): number {
    return this.serverStates.get(item)?.version ?? 0;
  }

  private setView(item: string, view: ItemView): void {
    this.views.set(item, view);
    for (const listener of this.listeners) listener();
  }

  private async flush(): Promise<void> {
    if (this.inFlight.length > 0) return;
    let applied = false;
    while (this.waiting.length > 0) {
      this.inFlight = this.withVersions(this.waiting.splice(0, batchLimit));
      const answer = await this.send(this.inFlight);
      if (typeof answer === "string") this.rollBack(answer);
      else if (this.applyOutcomes(answer)) applied = true;
    }
    this.inFlight = [];
    this.onSettled(applied);
  }

  /** Each change is based on the version that the changes before it in the batch lead to. */
  private withVersions(batch: readonly Change[]): Change[] {
    const countByItem = new Map<string, number>();
    return batch.map((change) => {
      const count = countByItem.get(change.item) ?? 0;
      countByItem.set(change.item, count + 1);
      return { ...change, version: this.versionOf(change.item) + count };
    });
  }

  /** Takes in what became of the batch in flight. Returns whether any of it holds. */
  private applyOutcomes(outcomes: readonly ChangeOutcome[]): boolean {
    const changes = new Map(this.inFlight.map((change) => [change.item, change]));
    const latest = new Map(outcomes.map((outcome) => [outcome.item, outcome]));
    for (const [item, outcome] of latest) {
      const change = changes.get(item);
      if (change) this.applyOutcome(change, outcome);
    }
    return outcomes.some(isRecorded);
  }

  /** Shows what became of the last change in flight on an item, unless the next one follows from it. */
  private applyOutcome({ item, version: base = 0 }: Change, outcome: ChangeOutcome): void {
    const { status, version } = outcome;
    const hasLaterChange = this.waiting.some((change) => change.item === item);
    this.serverStates.set(item, { status, version });
    if (hasLaterChange && isRecorded(outcome) && version === base + 1) return;
    // What was built on a change that did not hold, or was changed again since, would overwrite what nobody here saw.
    this.waiting = this.waiting.filter((change) => change.item !== item);
    const view = this.views.get(item);
    if (!view) return;
    const now = { status, version, undo: null };
    const wanted = view.status === status ? undefined : view.status;
    if (outcome.outcome === "rejected") this.setView(item, { ...now, phase: "refused" });
    else if (hasLaterChange || wanted || !isRecorded(outcome))
      this.setView(item, { ...now, phase: "conflict", wanted });
    else this.setView(item, { ...view, status, version, phase: "saved" });
  }

  /** Back to what the server last said, and nothing that was built on the refused changes is sent. */
  private rollBack(phase: SendFailure): void {
    const items = new Set([...this.inFlight, ...this.waiting].map((change) => change.item));
    this.waiting = [];
    for (const item of items) {
      const serverState = this.serverStates.get(item) ?? { status: "not-started", version: 0 };
      this.setView(item, { ...serverState, phase, undo: null });
    }
  }
}

/** Whether a change is in the history, now or since earlier. */
function isRecorded({ outcome }: ChangeOutcome): boolean {
  return outcome === "applied" || outcome === "replayed";
}
