import { expect } from "vitest";
import { activityOf } from "@/lib/domain/activity";
import { replay } from "@/lib/domain/history";
import { storedDaysOf, storedEventsOf, storedItemsOf } from "./stored-rows";

/** Expects the projection to be what the history, replayed, leads to. */
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
