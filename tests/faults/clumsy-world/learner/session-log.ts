import { expect } from "vitest";

/** What was sent and answered of one learner's stops of the timer. */
export class SessionLog {
  /** Ids of the log entries that stops were answered with. */
  readonly acknowledged = new Set<string>();
  /** Stops; a repeated one counts once. */
  sent = 0;
  /** Sessions in files that may have been imported. */
  imported = 0;

  /** Expects every acknowledged session in the log, and no more than there were stops. */
  expectStored(ids: readonly string[], sessionCount: number): void {
    const stored = new Set(ids);
    const lost = [...this.acknowledged].filter((id) => !stored.has(id));
    expect(lost, "sessions acknowledged and not stored").toEqual([]);
    expect(sessionCount, "sessions").toBeLessThanOrEqual(this.sent + this.imported);
  }
}
