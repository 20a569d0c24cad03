import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { changeProgress } from "@/lib/actions/progress-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { findPastItems } from "@/lib/data/progress/past-date";
import { findItemStates } from "@/lib/data/progress/progress";
import { findTimeline } from "@/lib/data/progress/timeline";
import type { Change } from "@/lib/domain/change";
import type { Learner } from "@/lib/domain/learner";
import { isSameState, type States, stateOf, statesFrom } from "@/lib/domain/progress";
import {
  changedItemsOf,
  resetChangesOf,
  restoreChangesOf,
  undoChangesOf,
} from "@/lib/domain/revert";
import { endOfHistory, entriesOf, undoableEventsOf } from "@/lib/domain/timeline";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { morning } from "../../support/database/learners";
import { storedEventsOf } from "../../support/database/stored-rows";

const path = defaultPathKey;
const later = new Date("2026-11-27T02:00:00Z");
const newest = { from: endOfHistory, towards: "older" } as const;

const saveHistoryChanges = (learner: Learner, changes: readonly Change[]) =>
  changeProgress({ learner, now: later }, changes, "history");

const statesOf = async ({ id }: Learner) => statesFrom(await findItemStates(id, path));

function expectSame(one: States, other: States): void {
  for (const item of new Set([...one.keys(), ...other.keys()])) {
    expect(isSameState(stateOf(one, item), stateOf(other, item)), item).toBe(true);
  }
}

async function newLearnerWithThreeChanges(): Promise<{ learner: Learner; positions: number[] }> {
  const learner = await newCheckedLearner();
  await applyChanges(learner, [change("git", "learning")], morning);
  await applyChanges(learner, [change("git", "done"), change("dsa", "skipped")], morning);
  const events = (await findTimeline(learner.id, path, newest, 9)).toReversed();
  return { learner, positions: events.map(({ sequence }) => sequence) };
}

async function undoLatest(learner: Learner): Promise<void> {
  const [entry] = entriesOf(await findTimeline(learner.id, path, newest, 50));
  const states = await statesOf(learner);
  const events = entry ? undoableEventsOf(entry, states) : [];
  const asked = events.map((event) => ({ event, version: stateOf(states, event.item).version }));
  await saveHistoryChanges(learner, undoChangesOf(asked, randomUUID()));
}

async function restore(learner: Learner, position: number) {
  const past = changedItemsOf(await findPastItems(learner.id, path, position));
  return saveHistoryChanges(learner, restoreChangesOf(past, randomUUID()));
}

describe("reverting to a past date", () => {
  it("restores the states of any position, and its undo restores the current ones", async () => {
    const { learner, positions } = await newLearnerWithThreeChanges();
    const now = await statesOf(learner);
    for (const position of positions) {
      const before = statesFrom(
        (await findPastItems(learner.id, path, position)).map((past) => past.before),
      );
      await restore(learner, position);
      expectSame(await statesOf(learner), before);
      await undoLatest(learner);
      expectSame(await statesOf(learner), now);
    }
    const kinds = (await storedEventsOf(learner.id))
      .slice(3)
      .map(({ kind, source }) => [kind, source]);
    expect(new Set(kinds.map(String))).toEqual(new Set(["restore,history", "undo,history"]));
  });

  it("does not overwrite an item that is changed concurrently", async () => {
    const { learner, positions } = await newLearnerWithThreeChanges();
    const past = changedItemsOf(await findPastItems(learner.id, path, positions[0] ?? 0));
    await applyChanges(learner, [change("git", "learning")], later);
    const outcomes = await saveHistoryChanges(learner, restoreChangesOf(past, randomUUID()));
    expect(Object.fromEntries(outcomes.map(({ item, outcome }) => [item, outcome]))).toEqual({
      git: "conflict",
      dsa: "applied",
    });
    expect((await statesOf(learner)).get("git")?.status).toBe("learning");
  });

  it("does not accept positions of another learner's history", async () => {
    const { learner } = await newLearnerWithThreeChanges();
    const other = await newLearnerWithThreeChanges();
    const past = await findPastItems(other.learner.id, path, other.positions[0] ?? 0);
    const outcomes = await saveHistoryChanges(learner, restoreChangesOf(past, randomUUID()));
    expect(outcomes.filter(({ outcome }) => outcome === "applied")).toEqual([]);
    expect(await storedEventsOf(learner.id)).toHaveLength(3);
  });
});

describe("starting over", () => {
  it("resets all items to not started, and its undo restores them", async () => {
    const { learner } = await newLearnerWithThreeChanges();
    const before = await statesOf(learner);
    const changes = resetChangesOf([...before.values()], randomUUID());
    await saveHistoryChanges(learner, changes);
    for (const state of (await statesOf(learner)).values()) {
      expect(state).toMatchObject({ status: "not-started", startedAt: null, completedAt: null });
    }
    await undoLatest(learner);
    expectSame(await statesOf(learner), before);
  });

  it("submitted twice by one form is applied once", async () => {
    const { learner } = await newLearnerWithThreeChanges();
    const changes = resetChangesOf([...(await statesOf(learner)).values()], randomUUID());
    await Promise.all([saveHistoryChanges(learner, changes), saveHistoryChanges(learner, changes)]);
    expect(await storedEventsOf(learner.id)).toHaveLength(5);
  });
});
