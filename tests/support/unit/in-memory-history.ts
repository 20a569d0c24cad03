import {
  type BatchState,
  type Change,
  type ChangeContext,
  type Decision,
  decideChanges,
} from "@/lib/domain/change";
import { type RecordedEvent, replay } from "@/lib/domain/history";
import type { HistorySize } from "@/lib/domain/history-limits";

/** A learner's history in memory, which gives `decideChanges` its inputs and keeps its decisions. */
export class InMemoryHistory {
  readonly events: RecordedEvent[] = [];
  readonly decisions: Decision[] = [];

  constructor(
    private readonly context: ChangeContext,
    /** As if so many changes were stored already. */
    private readonly size: Partial<HistorySize> = {},
  ) {}

  send(changes: readonly Change[], context: Partial<ChangeContext> = {}): Decision {
    const decision = decideChanges(changes, this.relevantTo(changes), {
      ...this.context,
      ...context,
    });
    this.events.push(...decision.events);
    this.decisions.push(decision);
    return decision;
  }

  get states() {
    return replay(this.events).states;
  }

  private relevantTo(changes: readonly Change[]): BatchState {
    const ids = new Set(changes.flatMap(({ id, undoOf }) => [id, undoOf]));
    const undone = new Set(changes.map(({ undoOf }) => undoOf));
    const items = new Set(changes.map((change) => change.item));
    const { states, snapshots } = replay(this.events);
    return {
      states: new Map([...states].filter(([item]) => items.has(item))),
      events: this.events.filter((event) => ids.has(event.id)),
      snapshots: new Map([...snapshots].filter(([id]) => undone.has(id))),
      size: { today: 0, total: 0, ...this.size },
    };
  }
}

export const morningContext: ChangeContext = {
  at: new Date("2026-11-24T02:00:00Z"),
  timeZone: "Asia/Jakarta",
  source: "api",
};
