import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { findPastDay, findPastItems } from "@/lib/data/progress/past-date";
import { findTimeline } from "@/lib/data/progress/timeline";
import { addDays } from "@/lib/domain/calendar";
import { stateOnDay } from "@/lib/domain/happened-on";
import { type RecordedEvent, stateAfter } from "@/lib/domain/history";
import type { Learner } from "@/lib/domain/learner";
import { untouched } from "@/lib/domain/progress";
import { restoreChangesOf } from "@/lib/domain/revert";
import { applyChanges, change } from "../../support/database/changes";
import {
  learnerWith,
  newest,
  nonZero,
  on,
  pastOf,
  randomLearner,
  statusOn,
} from "../../support/database/dated-history";
import { storedDaysOf, storedEventsOf } from "../../support/database/stored-rows";

const path = defaultPathKey;

describe("going back before a tick with a day", () => {
  const givenDay = "2023-05-14";
  const tickOn = (day: string) => change("git", "done", { on: day });

  async function goBackBefore(learner: Learner, version: number, day: string): Promise<void> {
    const events = await findTimeline(learner.id, path, newest, 99);
    const position = events.find((event) => event.version === version)?.sequence ?? 0;
    const past = await findPastItems(learner.id, path, position);
    await applyChanges(learner, restoreChangesOf(past, `back to ${version} on ${day}`), on(day));
  }

  const statusesOn = (learner: Learner, days: readonly string[]) =>
    Promise.all(days.map((day) => statusOn(learner, day)));

  it("takes it from every day, also with a plain change before it, and leaves that change its days", async () => {
    const learner = await learnerWith([
      { day: "2026-11-18", change: change("git", "learning") },
      { day: "2026-11-20", change: tickOn(givenDay) },
    ]);
    await goBackBefore(learner, 1, "2026-11-22");
    const days = ["2023-05-13", givenDay, "2026-11-17", "2026-11-18", "2026-11-21", "2026-11-22"];
    expect(await statusesOn(learner, days)).toEqual([
      ...["not-started", "not-started", "not-started", "learning", "learning", "not-started"],
    ]);
    expect((await pastOf(learner, "2024-01-01")).activity).toEqual([]);
    expect(nonZero(await storedDaysOf(learner.id))).toEqual([
      { day: "2026-11-18", changes: 1, completions: 0 },
    ]);

    const [back] = await findTimeline(learner.id, path, newest, 1);
    const again = change("git", "done", { undoOf: back?.id });
    await applyChanges(learner, [again], on("2026-11-23"));
    expect(await statusesOn(learner, [...days, "2026-11-23"])).toEqual([
      ...["not-started", "done", "done", "done", "done", "done", "done"],
    ]);
  });

  it("leaves what was recorded before it as it was", async () => {
    const learner = await learnerWith([
      { day: "2026-11-10", change: change("git", "done") },
      { day: "2026-11-12", change: change("git", "not-started", { kind: "reset" }) },
      { day: "2026-11-20", change: tickOn(givenDay) },
    ]);
    await goBackBefore(learner, 3, "2026-11-22");
    const days = [givenDay, "2026-11-09", "2026-11-10", "2026-11-12", "2026-11-21"];
    expect(await statusesOn(learner, days)).toEqual([
      ...["not-started", "not-started", "done", "not-started", "not-started"],
    ]);
  });

  it("shows an earlier day that was given again", async () => {
    const learner = await learnerWith([
      { day: "2026-11-18", change: tickOn("2024-06-01") },
      { day: "2026-11-19", change: change("git", "not-started", { kind: "reset" }) },
      { day: "2026-11-20", change: tickOn(givenDay) },
    ]);
    await goBackBefore(learner, 2, "2026-11-22");
    expect(await statusesOn(learner, ["2024-05-31", "2024-06-01", "2026-11-22"])).toEqual([
      ...["not-started", "done", "done"],
    ]);
  });
});

/** The version of an item that a day shows, by the rule of ADR 4, from the whole history. */
function livedVersionOf(events: readonly RecordedEvent[], day: string): number {
  const takenBack = new Set<number>();
  let lived = 0;
  for (let version = events.length; version > 0; version -= 1) {
    const event = events[version - 1];
    const undone = events.find(({ id }) => id === event?.undoOf)?.version;
    if (undone !== undefined) {
      for (let each = undone; each < version; each += 1) takenBack.add(each);
      version = undone;
    } else if (lived === 0 && event?.happenedOn && event.countsOn <= day) lived = version;
  }
  const recorded = events.findLast(
    (event) => event.day <= day && !(event.happenedOn !== null && takenBack.has(event.version)),
  );
  return Math.max(lived, recorded?.version ?? 0);
}

describe("the past of any history", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("is shown day by day as it was lived (%i)", async (seed) => {
    const learner = await randomLearner(seed);
    const events = await storedEventsOf(learner.id);
    const days = events.flatMap(({ day, happenedOn }) => [day, happenedOn ?? day]);
    for (const day of new Set(days.flatMap((each) => [each, addDays(each, -1)]))) {
      const { items } = await findPastDay(learner.id, path, day);
      for (const { before } of items) {
        const own = events.filter(({ item }) => item === before.item);
        const version = livedVersionOf(own, day);
        const event = own[version - 1];
        const state = event ? stateAfter(event) : untouched(before.item);
        expect(before, `${before.item} on ${day}`).toEqual(stateOnDay(state, day));
      }
    }
  });
});
