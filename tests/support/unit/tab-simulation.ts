import type { Scheduler } from "fast-check";
import { type ItemView, latestView } from "@/components/path/item-view";
import { ProgressQueue, type SendChanges } from "@/components/path/progress-queue";
import type { Change, ChangeOutcome } from "@/lib/domain/change";
import { type ItemState, type Status, stateOf } from "@/lib/domain/progress";
import { InMemoryHistory, morningContext } from "./in-memory-history";

/** The fate of one request: how often it arrives, and whether its answer does. */
export type Delivery = { readonly copies: number; readonly answered: boolean };

/** A step of a learner on a tab; it has no effect where it does not apply. */
export type TabAction = {
  readonly kind: "set" | "undo" | "keep" | "insist" | "refresh" | "leave";
  readonly item: string;
  readonly status: Status;
};

/** A change with what its learner saw, or the earlier change that it follows. */
export type Click = {
  readonly id: string;
  readonly item: string;
  readonly basis: { readonly version: number } | { readonly after: string | undefined };
};

/** A server and its learner's tabs, with a network between them that delays, repeats, reorders and loses. */
export class SimulatedNetwork {
  readonly history = new InMemoryHistory(morningContext);
  readonly clicks: Click[] = [];
  private requests = 0;

  constructor(
    readonly scheduler: Scheduler,
    private readonly deliveries: readonly Delivery[],
  ) {}

  historyOf(item: string) {
    return this.history.events.filter((event) => event.item === item);
  }

  /** Retries once when no answer comes, as the page does. */
  readonly send: SendChanges = async (changes) =>
    (await this.request(changes)) ?? (await this.request(changes)) ?? "refused";

  private async request(changes: readonly Change[]): Promise<readonly ChangeOutcome[] | null> {
    const delivery = this.deliveries[this.requests % this.deliveries.length] ?? {
      copies: 1,
      answered: true,
    };
    this.requests += 1;
    const processed = Array.from({ length: delivery.copies }, () =>
      this.scheduler
        .schedule(Promise.resolve(), "request")
        .then(() => this.history.send(changes).outcomes),
    );
    const answer = delivery.answered && processed.length > 0 ? await Promise.race(processed) : null;
    return this.scheduler.schedule(Promise.resolve(answer), "answer");
  }
}

export class SimulatedTab {
  readonly outcomes: ChangeOutcome[] = [];
  /** Every state of each touched item that its learner saw, with their last request. */
  readonly observations: {
    readonly item: string;
    readonly view: ItemView;
    readonly asked: Status;
  }[] = [];
  readonly queue: ProgressQueue;
  private readonly asked = new Map<string, Status>();
  private page: ReadonlyMap<string, ItemState> = new Map();
  private isLeaving = false;

  constructor(
    private readonly network: SimulatedNetwork,
    private readonly name: string,
    private readonly items: readonly string[],
  ) {
    this.queue = new ProgressQueue(
      async (changes) => {
        const isHeard = !this.isLeaving;
        const answer = await network.send(changes);
        if (isHeard && typeof answer !== "string") this.outcomes.push(...answer);
        return answer;
      },
      () => undefined,
    );
    this.queue.subscribe(() => this.recordViews());
  }

  viewOf(item: string): ItemView | undefined {
    return latestView(stateOf(this.page, item), this.queue.viewOf(item));
  }

  shown(item: string): { status: Status; version: number } {
    return this.viewOf(item) ?? stateOf(this.page, item);
  }

  async runAction({ kind, item, status }: TabAction): Promise<void> {
    const view = this.viewOf(item);
    if (kind === "leave") this.leave();
    if (kind === "keep") this.queue.keepServerStatus(item);
    if (kind === "set") this.click(item, status);
    if (kind === "undo" && view?.undo) this.click(item, view.undo.status, view.undo.id);
    if (kind === "insist" && view?.wanted) this.click(item, view.wanted);
    if (kind === "refresh" && !this.queue.isOpen) {
      // The page shows the server's state at the time of the request.
      const page = this.network.history.states;
      void this.network.scheduler
        .schedule(Promise.resolve(page), "page")
        .then((come) => this.setPage(come));
    }
  }

  settle(): void {
    for (const item of this.items) this.queue.keepServerStatus(item);
    this.setPage(this.network.history.states);
  }

  /** Sends the queued changes without waiting for answers, as a page that is left does. */
  private leave(): void {
    this.isLeaving = true;
    this.queue.sendBeforeUnload();
    this.isLeaving = false;
  }

  private click(item: string, status: Status, undoOf?: string): void {
    const { clicks } = this.network;
    const shown = this.shown(item);
    const behind = clicks.findLast(
      (click) => click.item === item && click.id.startsWith(this.name),
    );
    const basis = Number.isFinite(shown.version)
      ? { version: shown.version }
      : { after: behind?.id };
    const id = `${this.name}.${clicks.length}`;
    clicks.push({ id, item, basis });
    this.asked.set(item, status);
    this.queue.change(id, item, status, shown, undoOf);
  }

  private setPage(page: ReadonlyMap<string, ItemState>): void {
    this.page = page;
    this.recordViews();
  }

  private recordViews(): void {
    for (const item of this.items) {
      const view = this.viewOf(item);
      const asked = this.asked.get(item);
      if (view && asked) this.observations.push({ item, view, asked });
    }
  }
}
