import fc from "fast-check";
import { defaultPathKey } from "@/lib/content/paths";
import { findDailyActivityUntil, findPastDay } from "@/lib/data/progress/past-date";
import { addDays } from "@/lib/domain/calendar";
import type { Change } from "@/lib/domain/change";
import type { Learner } from "@/lib/domain/learner";
import { type ItemState, statuses } from "@/lib/domain/progress";
import { endOfHistory } from "@/lib/domain/timeline";
import { applyChanges, change, newCheckedLearner } from "./changes";
import { storedEventsOf } from "./stored-rows";

export const today = "2026-11-24";
export const on = (day: string) => new Date(`${day}T02:00:00Z`);
export const newest = { from: endOfHistory, towards: "older" } as const;

export type DatedChange = { readonly day: string; readonly change: Change };

export async function learnerWith(changes: readonly DatedChange[]): Promise<Learner> {
  const learner = await newCheckedLearner();
  for (const { day, change: each } of changes.toSorted((a, b) => a.day.localeCompare(b.day)))
    await applyChanges(learner, [each], on(day));
  return learner;
}

/** What the pages show of a past day. */
export async function pastOf({ id }: Learner, day: string) {
  const { items } = await findPastDay(id, defaultPathKey, day);
  const shown = ({ item, status, startedOn, completedOn }: ItemState) => ({
    ...{ item, status, startedOn, completedOn },
  });
  return {
    items: items
      .map(({ before }) => shown(before))
      .filter(({ status }) => status !== "not-started")
      .sort((a, b) => a.item.localeCompare(b.item)),
    activity: (await findDailyActivityUntil(id, defaultPathKey, "2023-01-01", day)).filter(
      ({ changes, completions }) => changes !== 0 || completions !== 0,
    ),
  };
}

export const statusOn = async (learner: Learner, day: string) =>
  (await pastOf(learner, day)).items.find(({ item }) => item === "git")?.status ?? "not-started";

export const nonZero = <Day extends { changes: number; completions: number }>(
  days: readonly Day[],
) => days.filter(({ changes, completions }) => changes !== 0 || completions !== 0);

export async function randomLearner(seed: number): Promise<Learner> {
  const learner = await newCheckedLearner();
  const samples = fc.sample(
    fc.record({
      item: fc.constantFrom("git", "dsa", "python"),
      status: fc.constantFrom("done" as const, ...statuses),
      daysAgo: fc.option(fc.integer({ min: 0, max: 1500 })),
      isMonth: fc.boolean(),
      undoes: fc.nat(3),
      pick: fc.nat(),
    }),
    { numRuns: 24, seed },
  );
  for (const [index, { item, status, daysAgo, isMonth, undoes, pick }] of samples.entries()) {
    const day = addDays(today, index - samples.length);
    const given = addDays(day, -(daysAgo ?? 0)).slice(0, isMonth ? 7 : 10);
    const hasDay = daysAgo !== null && status === "done";
    await applyChanges(learner, [change(item, status, hasDay ? { on: given } : {})], on(day));
    const events = undoes <= 1 ? await storedEventsOf(learner.id) : [];
    // The last change, or any, with all that came after it.
    const undone = events.at(undoes === 0 ? -1 : pick % Math.max(events.length, 1));
    if (undone) {
      const back = change(undone.item, undone.from, { undoOf: undone.id });
      await applyChanges(learner, [back], on(day));
    }
  }
  return learner;
}
