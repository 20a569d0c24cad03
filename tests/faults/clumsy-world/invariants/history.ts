import { expect } from "vitest";
import type { RecordedEvent } from "@/lib/domain/history";
import { expectConsistent } from "../../../support/database/consistency";
import { storedEventsOf } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";
import type { Learner } from "../learner/learner";

async function expectHistory({ id, ticks }: Learner): Promise<void> {
  const events = await storedEventsOf(id);
  expectGivenDays({ ticks }, events);
  const stored = events.map((event) => event.id);
  const ids = new Set(stored);
  const lacks = (each: string) => !ids.has(each);
  expect([...ticks.acknowledged].filter(lacks), "acknowledged and not stored").toEqual([]);
  expect(
    [...ticks.refused].filter((each) => !lacks(each)),
    "refused and stored",
  ).toEqual([]);
  expect(
    stored.filter((each) => !ticks.mayHold(each)),
    "stored and never sent",
  ).toEqual([]);
  expectForms({ ticks }, stored);
  for (const { ids: imported, added } of ticks.imports) {
    const there = imported.filter((each) => !lacks(each));
    expect(there.length, "imported and not stored").toBeGreaterThanOrEqual(added);
  }
}

/** An undo has the day of what it takes back. */
function expectGivenDays(
  { ticks }: Pick<Learner, "ticks">,
  events: readonly RecordedEvent[],
): void {
  for (const { id, happenedOn, undoOf } of events) {
    const given = ticks.given.get(id);
    if (given === undefined || undoOf !== null) continue;
    if (given === null) expect(happenedOn, "a day that was not given").toBeNull();
    else expect(happenedOn?.slice(0, given.length), "the day that was given").toBe(given);
  }
}

function expectForms({ ticks }: Pick<Learner, "ticks">, stored: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const id of stored) {
    const [form = ""] = id.split(".");
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  for (const [form, { changes }] of ticks.acknowledgedForms) {
    expect(counts.get(form) ?? 0, `changes of the form ${form}`).toBe(changes);
  }
  for (const form of ticks.refusedForms) expect(counts.get(form)).toBeUndefined();
}

export const history: Invariant = {
  name: "every acknowledged change is stored, and nothing that its learner did not send",
  check: async ({ learners }) => {
    for (const learner of learners) await expectHistory(learner);
  },
};

export const projection: Invariant = {
  name: "the progress that is stored is what the history leads to",
  check: async ({ learners }) => {
    for (const { id } of learners) await expectConsistent(id);
  },
};
