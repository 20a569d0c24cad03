import { expect } from "vitest";
import { activityOf } from "@/lib/domain/activity";
import { replay } from "@/lib/domain/history";
import { daysOf, eventsOf, itemsOf } from "./rows";

/** What must hold after anything a learner did: the history, replayed, is the state and the activity that are stored. */
export function expectConsistent(learnerId: string): void {
  const events = eventsOf(learnerId);
  const states = [...replay(events).states.values()];
  expect(itemsOf(learnerId)).toEqual(states.sort((a, b) => (a.item < b.item ? -1 : 1)));
  const days = daysOf(learnerId).filter((day) => day.changes !== 0 || day.completions !== 0);
  expect(days).toEqual(activityOf(events));
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
}
