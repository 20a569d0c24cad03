"use server";

import { aiEngineerPath } from "../content/path";
import { findEventsOf } from "../data/progress/history";
import { findStates } from "../data/progress/progress";
import type { Change, Outcome } from "../domain/change";
import { itemsOf } from "../domain/path";
import { type Status, stateOf, statesFrom, statusOf } from "../domain/progress";
import { checklistSchema, undoSchema } from "../validation/progress";
import { changeProgress } from "./change-progress";
import { backTo, defineAction, learnerOnly, nextOf } from "./define-action";

/** What the form asks for, against what it showed: only what the visitor touched becomes a change. */
function wantedStatus(
  shown: { item: string; status: Status },
  ticked: ReadonlySet<string>,
  set: { item: string; status: Status } | undefined,
): Status {
  if (set?.item === shown.item) return set.status;
  if (ticked.has(shown.item)) return "done";
  return shown.status === "done" ? "not-started" : shown.status;
}

/** Saves a checklist without JavaScript: all ticks of the page at once. */
export const saveChecklist = defineAction(learnerOnly, {
  schema: checklistSchema,
  lists: ["shown", "done"],
  deed: async ({ batch, shown, done, set }, { learner, form, now }) => {
    const ticked = new Set(done);
    const changes: Change[] = shown
      .map((row) => ({ row, status: wantedStatus(row, ticked, set) }))
      .filter(({ row, status }) => status !== row.status)
      .map(({ row, status }) => ({
        id: `${batch}.${row.item}`,
        item: row.item,
        status,
        version: row.version,
      }));
    const back = nextOf(form);
    if (changes.length === 0) return backTo(back, { saved: "nothing" });
    const outcomes = await changeProgress(learner, changes, "form", now);
    return backTo(back, {
      [outcomes.every(isHeld) ? "saved" : "stale"]: outcomes.some(isHeld) ? batch : "nothing",
      wanted: wishesIn(changes, outcomes),
    });
  },
});

/** Takes back what one checklist form saved, item by item, where nothing has changed it since. */
export const undoChecklist = defineAction(learnerOnly, {
  schema: undoSchema,
  deed: async ({ batch, undone }, { learner, form, now }) => {
    const path = aiEngineerPath.key;
    const ids = itemsOf(aiEngineerPath).map((item) => `${undone}.${item.key}`);
    const events = await findEventsOf(learner.id, path, ids);
    const states = statesFrom(await findStates(learner.id, path));
    const changes = events
      .filter((event) => statusOf(states, event.item) === event.to)
      .map(
        (event): Change => ({
          id: `${batch}.${event.item}`,
          item: event.item,
          status: event.from,
          version: stateOf(states, event.item).version,
          undoOf: event.id,
        }),
      );
    const outcomes = await changeProgress(learner, changes, "form", now);
    const held = outcomes.filter(isHeld);
    const back = nextOf(form);
    const kept = held.length < events.length || held.length === 0;
    return backTo(back, { [kept ? "kept" : "undone"]: undone });
  },
});

/** Whether what a change asked for is so, by it or by the same one sent before. */
function isHeld({ outcome }: Outcome): boolean {
  return outcome === "applied" || outcome === "replayed";
}

/** What was wanted where an item had changed elsewhere, for the page to offer again. */
function wishesIn(changes: readonly Change[], outcomes: readonly Outcome[]): string[] {
  const stale = new Set(
    outcomes.filter(({ outcome }) => outcome === "conflict").map(({ item }) => item),
  );
  return changes
    .filter(({ item }) => stale.has(item))
    .map(({ item, status }) => `${item}:${status}`);
}
