import { expect } from "vitest";
import type { Change, ChangeOutcome } from "@/lib/domain/change";
import type { RecordedEvent } from "@/lib/domain/history";

/** A change with its outcome, and the times of its request and its answer. */
export type Operation = {
  readonly sent: Change;
  readonly outcome: ChangeOutcome;
  readonly began: number;
  readonly ended: number;
};

/**
 * The history is an order in which all that was answered can have happened: every change took effect at one moment
 * between its question and its answer, on the version it named, and every refusal told of a moment in between.
 */
export function expectLinearizable(
  done: readonly Operation[],
  history: readonly RecordedEvent[],
): void {
  for (const operation of done) {
    const { sent, outcome } = operation;
    const own = history.filter(({ id }) => id === sent.id);
    if (outcome.outcome === "conflict") {
      expect(outcome.version).not.toBe(sent.version);
      expect(own).toEqual([]);
    } else if (own.length === 0) {
      // It was so already.
      expect(outcome).toMatchObject({ outcome: "applied", status: sent.status });
      expect(outcome.version).toBe(sent.version ?? outcome.version);
    } else {
      expect(["applied", "replayed"]).toContain(outcome.outcome);
      expect(own).toMatchObject([
        { item: sent.item, to: sent.status, version: (sent.version ?? 0) + 1 },
      ]);
    }
    if (outcome.outcome === "applied" && own[0]) expect(outcome.version).toBe(own[0].version);
    expectFreshRead(operation, done, history);
  }
  const ids = new Set(history.map(({ id }) => id));
  const applied = done.filter(
    ({ sent, outcome }) => outcome.outcome === "applied" && ids.has(sent.id),
  );
  expect(applied.map(({ sent }) => sent.id).sort()).toEqual(history.map(({ id }) => id).sort());
}

/** Expects an answer to show a stored state, no older than those that earlier answers showed. */
function expectFreshRead(
  { outcome, began }: Operation,
  done: readonly Operation[],
  history: readonly RecordedEvent[],
): void {
  const { item, version, status } = outcome;
  const at = history.find((event) => event.item === item && event.version === version);
  expect(at?.to ?? "not-started").toBe(status);
  expect(at === undefined).toBe(version === 0);
  const earlier = done.filter((other) => other.ended <= began && other.outcome.item === item);
  expect(version).toBeGreaterThanOrEqual(Math.max(0, ...earlier.map((o) => o.outcome.version)));
}
