import type { Scheduler } from "fast-check";
import {
  type ItemView,
  ProgressQueue,
  type Send,
  viewOver,
} from "@/components/path/progress-queue";
import type { Change, Outcome } from "@/lib/domain/change";
import { type ItemState, type Status, stateOf } from "@/lib/domain/progress";
import { Ledger, morning } from "./ledger";

/** What becomes of one request: how often it arrives, and whether its answer does. */
export type Fate = { readonly copies: number; readonly answered: boolean };

/** What a visitor does on a tab; some of it means nothing at that moment, and then nothing happens. */
export type Deed = {
  readonly kind: "set" | "undo" | "keep" | "insist" | "refresh" | "leave";
  readonly item: string;
  readonly status: Status;
};

/** A change as its visitor made it: on what they saw, or right behind an earlier change of theirs. */
export type Click = {
  readonly id: string;
  readonly item: string;
  readonly basis: { readonly version: number } | { readonly behind: string | undefined };
};

/** A server and its learner's tabs, with a network between them that delays, repeats, reorders and loses. */
export class World {
  readonly ledger = new Ledger(morning);
  readonly clicks: Click[] = [];
  private requests = 0;

  constructor(
    readonly scheduler: Scheduler,
    private readonly fates: readonly Fate[],
  ) {}

  historyOf(item: string) {
    return this.ledger.events.filter((event) => event.item === item);
  }

  /** As the page sends: once more when no answer comes, and no more. */
  readonly send: Send = async (changes) =>
    (await this.request(changes)) ?? (await this.request(changes)) ?? "refused";

  private async request(changes: readonly Change[]): Promise<readonly Outcome[] | null> {
    const fate = this.fates[this.requests % this.fates.length] ?? { copies: 1, answered: true };
    this.requests += 1;
    const arrivals = Array.from({ length: fate.copies }, () =>
      this.scheduler
        .schedule(Promise.resolve(), "request")
        .then(() => this.ledger.send(changes).outcomes),
    );
    const answer = fate.answered && arrivals.length > 0 ? await Promise.race(arrivals) : null;
    return this.scheduler.schedule(Promise.resolve(answer), "answer");
  }
}

/** A page in a browser, as its rows show it. */
export class Tab {
  readonly answered: Outcome[] = [];
  /** All that its visitor ever saw of each item that was touched, with what they had asked for last. */
  readonly seen: { readonly item: string; readonly view: ItemView; readonly asked: Status }[] = [];
  readonly queue: ProgressQueue;
  private readonly asked = new Map<string, Status>();
  private page: ReadonlyMap<string, ItemState> = new Map();
  private isLeaving = false;

  constructor(
    private readonly world: World,
    private readonly name: string,
    private readonly items: readonly string[],
  ) {
    this.queue = new ProgressQueue(
      async (changes) => {
        const isHeard = !this.isLeaving;
        const answer = await world.send(changes);
        if (isHeard && typeof answer !== "string") this.answered.push(...answer);
        return answer;
      },
      () => undefined,
    );
    this.queue.subscribe(() => this.look());
  }

  viewOf(item: string): ItemView | undefined {
    return viewOver(stateOf(this.page, item), this.queue.viewOf(item));
  }

  shown(item: string): { status: Status; version: number } {
    return this.viewOf(item) ?? stateOf(this.page, item);
  }

  async do({ kind, item, status }: Deed): Promise<void> {
    const view = this.viewOf(item);
    if (kind === "leave") this.leave();
    if (kind === "keep") this.queue.keep(item);
    if (kind === "set") this.click(item, status);
    if (kind === "undo" && view?.undo) this.click(item, view.undo.status, view.undo.id);
    if (kind === "insist" && view?.wanted) this.click(item, view.wanted);
    if (kind === "refresh" && !this.queue.isOpen) {
      // The page is as the server had it when it was asked, and comes when it comes.
      const page = this.world.ledger.states;
      void this.world.scheduler
        .schedule(Promise.resolve(page), "page")
        .then((come) => this.show(come));
    }
  }

  /** Leaves all choices as they are, and has the page as the server has it now. */
  settle(): void {
    for (const item of this.items) this.queue.keep(item);
    this.show(this.world.ledger.states);
  }

  /** What is sent now is for the server alone: the page may be gone before an answer comes. */
  private leave(): void {
    this.isLeaving = true;
    this.queue.leave();
    this.isLeaving = false;
  }

  private click(item: string, status: Status, undoOf?: string): void {
    const { clicks } = this.world;
    const shown = this.shown(item);
    const behind = clicks.findLast(
      (click) => click.item === item && click.id.startsWith(this.name),
    );
    const basis = Number.isFinite(shown.version)
      ? { version: shown.version }
      : { behind: behind?.id };
    const id = `${this.name}.${clicks.length}`;
    clicks.push({ id, item, basis });
    this.asked.set(item, status);
    this.queue.change(id, item, status, shown, undoOf);
  }

  private show(page: ReadonlyMap<string, ItemState>): void {
    this.page = page;
    this.look();
  }

  private look(): void {
    for (const item of this.items) {
      const view = this.viewOf(item);
      const asked = this.asked.get(item);
      if (view && asked) this.seen.push({ item, view, asked });
    }
  }
}
