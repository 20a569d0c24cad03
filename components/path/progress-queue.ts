import type { Change, ChangeOutcome } from "@/lib/domain/change";
import { isHistoryLimitReason } from "@/lib/domain/history-limits";
import type { Status } from "@/lib/domain/progress";
import type { ItemView, SendFailure, VersionedStatus } from "./item-view";

export type SendChanges = (
  changes: readonly Change[],
) => Promise<readonly ChangeOutcome[] | SendFailure>;

/** The maximum number of changes in a request. */
const batchLimit = 500;

/** Shows changes at once, sends them to the server one batch at a time, and rolls back those that it refuses. */
export class ProgressQueue {
  private readonly views = new Map<string, ItemView>();
  private readonly listeners = new Set<() => void>();
  /** The last known server state of each changed item. */
  private readonly serverStates = new Map<string, VersionedStatus>();
  private waiting: Change[] = [];
  private inFlight: Change[] = [];
  /** The item that was changed last. */
  lastItem: string | null = null;

  constructor(
    private readonly send: SendChanges,
    /** Called when all pending changes are answered; `applied` if the server recorded any of them. */
    private readonly onSettled: (applied: boolean) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly viewOf = (item: string): ItemView | undefined => this.views.get(item);

  /** Whether a change is pending or a conflict unresolved, which a page refresh would discard. */
  get isOpen(): boolean {
    return this.inFlight.length > 0 || [...this.views.values()].some(({ wanted }) => wanted);
  }

  /** Queues a change of an item that the page shows as `shown`; `id` must be new, `undoOf` is the change to undo. */
  change(
    id: string,
    item: string,
    status: Status,
    shown: VersionedStatus,
    undoOf?: string,
    on?: string,
  ): void {
    const isFirst = !this.views.has(item) || shown.version > this.versionOf(item);
    if (isFirst && Number.isFinite(shown.version)) this.serverStates.set(item, shown);
    this.waiting.push({ id, item, status, undoOf, on });
    this.lastItem = item;
    const undo = undoOf === undefined ? { id, status: shown.status } : null;
    this.setView(item, { status, version: Number.POSITIVE_INFINITY, phase: "saving", undo, on });
    void this.flush();
  }

  /** Resolves a conflict in favour of the server. */
  keepServerStatus(item: string): void {
    const view = this.views.get(item);
    if (view?.phase !== "conflict") return;
    this.setView(item, { ...view, phase: "kept", wanted: undefined });
    if (!this.isOpen) this.onSettled(false);
  }

  /** Sends all unanswered changes, those in flight again, so that the order of arrival does not matter; ids deduplicate. */
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

  /** Bases each change on the version that the earlier changes of the batch produce. */
  private withVersions(batch: readonly Change[]): Change[] {
    const countByItem = new Map<string, number>();
    return batch.map((change) => {
      const count = countByItem.get(change.item) ?? 0;
      countByItem.set(change.item, count + 1);
      return { ...change, version: this.versionOf(change.item) + count };
    });
  }

  /** Returns whether the server recorded any change of the batch. */
  private applyOutcomes(outcomes: readonly ChangeOutcome[]): boolean {
    const changes = new Map(this.inFlight.map((change) => [change.item, change]));
    const latest = new Map(outcomes.map((outcome) => [outcome.item, outcome]));
    for (const [item, outcome] of latest) {
      const change = changes.get(item);
      if (change) this.applyOutcome(change, outcome);
    }
    return outcomes.some(isRecorded);
  }

  /** Shows the outcome of an item's last change in flight, unless a waiting change builds on it. */
  private applyOutcome({ item, version: base = 0, on }: Change, outcome: ChangeOutcome): void {
    const { status, version } = outcome;
    const hasLaterChange = this.waiting.some((change) => change.item === item);
    this.serverStates.set(item, { status, version });
    if (hasLaterChange && isRecorded(outcome) && version === base + 1) return;
    // Changes based on a refused or outdated one would overwrite a state that the visitor has not seen.
    this.waiting = this.waiting.filter((change) => change.item !== item);
    const view = this.views.get(item);
    if (!view) return;
    const now = { status, version, undo: null };
    const wanted = view.status === status ? undefined : view.status;
    if (outcome.outcome === "rejected")
      this.setView(item, { ...now, phase: refusalPhaseOf(outcome) });
    else if (hasLaterChange || wanted || !isRecorded(outcome))
      this.setView(item, { ...now, phase: "conflict", wanted, on });
    // It was so already, so there is nothing to undo.
    else if (version === base) this.setView(item, { ...now, phase: "kept" });
    else this.setView(item, { ...view, status, version, phase: "saved" });
  }

  /** Restores the last known server states and discards waiting changes, which are based on the refused ones. */
  private rollBack(phase: SendFailure): void {
    const items = new Set([...this.inFlight, ...this.waiting].map((change) => change.item));
    this.waiting = [];
    for (const item of items) {
      const serverState = this.serverStates.get(item) ?? { status: "not-started", version: 0 };
      this.setView(item, { ...serverState, phase, undo: null });
    }
  }
}

function refusalPhaseOf({ reason }: ChangeOutcome): ItemView["phase"] {
  return isHistoryLimitReason(reason) ? reason : "refused";
}

function isRecorded({ outcome }: ChangeOutcome): boolean {
  return outcome === "applied" || outcome === "replayed";
}
