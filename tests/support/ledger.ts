import { type Change, type Decision, decide, type Known, type Occasion } from "@/lib/domain/change";
import { type RecordedEvent, replay } from "@/lib/domain/history";

/** A learner's history in memory: hands `decide` exactly what it is promised to know, and keeps what it decides. */
export class Ledger {
  readonly events: RecordedEvent[] = [];
  readonly decisions: Decision[] = [];

  constructor(private readonly occasion: Occasion) {}

  send(changes: readonly Change[], occasion: Partial<Occasion> = {}): Decision {
    const decision = decide(changes, this.knownTo(changes), { ...this.occasion, ...occasion });
    this.events.push(...decision.events);
    this.decisions.push(decision);
    return decision;
  }

  get states() {
    return replay(this.events).states;
  }

  private knownTo(changes: readonly Change[]): Known {
    const ids = new Set(changes.flatMap(({ id, undoOf }) => [id, undoOf]));
    const undone = new Set(changes.map(({ undoOf }) => undoOf));
    const items = new Set(changes.map((change) => change.item));
    const { states, snapshots } = replay(this.events);
    return {
      states: new Map([...states].filter(([item]) => items.has(item))),
      events: this.events.filter((event) => ids.has(event.id)),
      snapshots: new Map([...snapshots].filter(([id]) => undone.has(id))),
    };
  }
}

export const morning: Occasion = {
  at: new Date("2026-11-24T02:00:00Z"),
  timeZone: "Asia/Jakarta",
  source: "api",
};
