import { expect } from "vitest";
import { activityOf } from "@/lib/domain/activity";
import { replay } from "@/lib/domain/history";
import { storedDaysOf, storedEventsOf, storedItemsOf } from "./stored-rows";

/** What must hold after anything a learner did: the history, replayed, is all that is stored of it. */
export async function expectConsistent(learnerId: string): Promise<void> {
  const stored = await storedEventsOf(learnerId);
  const { events, states } = replay(stored);
  expect(stored).toEqual(events);
  expect(await storedItemsOf(learnerId)).toEqual(
    [...states.values()].sort((a, b) => (a.item < b.item ? -1 : 1)),
  );
  const days = await storedDaysOf(learnerId);
  expect(days.filter((day) => day.changes !== 0 || day.completions !== 0)).toEqual(
    activityOf(events),
  );
  expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
}
