"use server";

import { defaultPathKey, pathOf } from "../content/paths";
import { findEventsByIds } from "../data/progress/history";
import { findItemStates } from "../data/progress/progress";
import { type Change, type ChangeOutcome, historyLimitReasonIn } from "../domain/change";
import { isHistoryLimitReason } from "../domain/history-limits";
import { itemsOf } from "../domain/path";
import { type Status, stateOf, statesFrom, statusOf } from "../domain/progress";
import { checklistSchema, undoChecklistSchema } from "../validation/progress";
import { defineAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeProgress } from "./progress-changes";

/** Only items that the visitor touched become changes. */
function requestedStatus(
  shown: { item: string; status: Status },
  ticked: ReadonlySet<string>,
  set: { item: string; status: Status } | undefined,
): Status {
  if (set?.item === shown.item) return set.status;
  if (ticked.has(shown.item)) return "done";
  return shown.status === "done" ? "not-started" : shown.status;
}

export const saveChecklist = defineAction(learnerOnly, {
  schema: checklistSchema,
  listFields: ["shown", "done"],
  handler: async ({ batch, shown, done, set }, context) => {
    const ticked = new Set(done);
    const changes: Change[] = shown
      .map((row) => ({ row, status: requestedStatus(row, ticked, set) }))
      .filter(({ row, status }) => status !== row.status)
      .map(({ row, status }) => ({
        id: `${batch}.${row.item}`,
        item: row.item,
        status,
        version: row.version,
      }));
    const back = nextOf(context.form);
    if (changes.length === 0) return redirectBack(back, { saved: "nothing" });
    const outcomes = await changeProgress(context, changes, "form");
    return redirectBack(back, {
      [outcomes.every(hasSucceeded) ? "saved" : "stale"]: outcomes.some(hasSucceeded)
        ? batch
        : "nothing",
      limit: historyLimitReasonIn(outcomes),
      wanted: wantedParams(changes, outcomes),
    });
  },
});

/** Skips items that have changed since, unless by this same undo: a form may be sent twice. */
export const undoChecklist = defineAction(learnerOnly, {
  schema: undoChecklistSchema,
  handler: async ({ batch, undone }, context) => {
    const { learner, form } = context;
    const keys = itemsOf(pathOf(defaultPathKey)).map(({ key }) => key);
    const idsIn = (prefix: string) => keys.map((key) => `${prefix}.${key}`);
    const events = await findEventsByIds(learner.id, defaultPathKey, idsIn(undone));
    const repeated = await findEventsByIds(learner.id, defaultPathKey, idsIn(batch));
    const undoneAlready = new Set(repeated.map(({ undoOf }) => undoOf));
    const states = statesFrom(await findItemStates(learner.id, defaultPathKey));
    const changes = events
      .filter(({ id, item, to }) => undoneAlready.has(id) || statusOf(states, item) === to)
      .map(
        (event): Change => ({
          id: `${batch}.${event.item}`,
          item: event.item,
          status: event.from,
          version: stateOf(states, event.item).version,
          undoOf: event.id,
        }),
      );
    const outcomes = await changeProgress(context, changes, "form");
    const succeeded = outcomes.filter(hasSucceeded);
    const back = nextOf(form);
    const isPartial = succeeded.length < events.length || succeeded.length === 0;
    return redirectBack(back, {
      [isPartial ? "kept" : "undone"]: undone,
      limit: historyLimitReasonIn(outcomes),
    });
  },
});

function hasSucceeded({ outcome }: ChangeOutcome): boolean {
  return outcome === "applied" || outcome === "replayed";
}

/** The statuses that were chosen and not saved, which the page offers again. */
function wantedParams(changes: readonly Change[], outcomes: readonly ChangeOutcome[]): string[] {
  const unsaved = new Set(
    outcomes
      .filter(({ outcome, reason }) => outcome === "conflict" || isHistoryLimitReason(reason))
      .map(({ item }) => item),
  );
  return changes
    .filter(({ item }) => unsaved.has(item))
    .map(({ item, status }) => `${item}:${status}`);
}
