import type { Change, Outcome } from "@/lib/domain/change";
import type { Status } from "@/lib/domain/progress";

/** Why a change did not hold. */
export type Refusal = "refused" | "conflict" | "signed-out";

/** What the page shows for an item that was touched on it. */
export type ItemView = {
  readonly status: Status;
  /** Shown until the page itself has this version or a newer one. */
  readonly version: number;
  readonly phase: "saving" | "saved" | Refusal;
  /** The change that can be taken back, and what it had found. */
  readonly undo: { readonly id: string; readonly status: Status } | null;
};

type Shown = { readonly status: Status; readonly version: number };

export type Send = (changes: readonly Change[]) => Promise<readonly Outcome[] | Refusal>;

/**
 * The changes made on a page, on their way to the server: shown at once, sent in batches one after the other, and
 * rolled back when they are refused. The server decides; this only bridges the wait.
 */
export class ProgressQueue {
  private readonly views = new Map<string, ItemView>();
  private readonly listeners = new Set<() => void>();
  /** What the server last said of each item that was touched. */
  private readonly known = new Map<string, Shown>();
  private waiting: Change[] = [];
  private sending = false;

  constructor(
    private readonly send: Send,
    /** Called when all is sent and the server has taken something in. */
    private readonly onSettled: () => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly viewOf = (item: string): ItemView | undefined => this.views.get(item);

  /** Asks for a change of an item that the page shows as `shown`; `id` is fresh, `undoOf` the change it takes back. */
  change(id: string, item: string, status: Status, shown: Shown, undoOf?: string): void {
    const isFirst = !this.views.has(item) || shown.version > this.versionOf(item);
    if (isFirst && Number.isFinite(shown.version)) this.known.set(item, shown);
    this.waiting.push({ id, item, status, undoOf });
    const undo = undoOf === undefined ? { id, status: shown.status } : null;
    this.show(item, { status, version: Number.POSITIVE_INFINITY, phase: "saving", undo });
    void this.flush();
  }

  private versionOf(item: string): number {
    return this.known.get(item)?.version ?? 0;
  }

  private show(item: string, view: ItemView): void {
    this.views.set(item, view);
    for (const listener of this.listeners) listener();
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    let answered = false;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, 500);
      const answer = await this.send(this.versioned(batch));
      if (typeof answer === "string") {
        this.refuse(batch, answer);
      } else {
        this.accept(batch, answer);
        answered = true;
      }
    }
    this.sending = false;
    if (answered) this.onSettled();
  }

  /** Each change is based on the version that the changes before it in the batch lead to. */
  private versioned(batch: readonly Change[]): Change[] {
    const ahead = new Map<string, number>();
    return batch.map((change) => {
      const steps = ahead.get(change.item) ?? 0;
      ahead.set(change.item, steps + 1);
      return { ...change, version: this.versionOf(change.item) + steps };
    });
  }

  private accept(batch: readonly Change[], outcomes: readonly Outcome[]): void {
    for (const [index, { item }] of batch.entries()) {
      const outcome = outcomes[index];
      if (!outcome) continue;
      const { status, version } = outcome;
      this.known.set(item, { status, version });
      const held = outcome.outcome === "applied" || outcome.outcome === "replayed";
      // What was built on a change that did not hold would overwrite what the visitor has not seen.
      if (!held) this.waiting = this.waiting.filter((change) => change.item !== item);
      const view = this.views.get(item);
      if (!view || this.waiting.some((change) => change.item === item)) continue;
      if (held) this.show(item, { ...view, status, version, phase: "saved" });
      else this.show(item, { status, version, phase: "conflict", undo: null });
    }
  }

  /** Back to what the server last said, and nothing that was built on the refused changes is sent. */
  private refuse(batch: readonly Change[], phase: Refusal): void {
    const items = new Set([...batch, ...this.waiting].map((change) => change.item));
    this.waiting = [];
    for (const item of items) {
      const known = this.known.get(item) ?? { status: "not-started", version: 0 };
      this.show(item, { ...known, phase, undo: null });
    }
  }
}
