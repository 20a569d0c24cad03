"use server";

import { defaultPathKey } from "../content/paths";
import { findPastItems } from "../data/progress/past-date";
import { findTimelineEvents } from "../data/progress/timeline";
import { type Change, historyLimitReasonIn } from "../domain/change";
import { resetChangesOf, restoreChangesOf, undoChangesOf } from "../domain/revert";
import { paths } from "../paths";
import { resetItemsSchema, restoreItemsSchema, undoEventsSchema } from "../validation/history";
import type { FormContext } from "./context";
import { defineAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeProgress } from "./progress-changes";

async function applyHistoryChanges(
  changes: readonly Change[],
  requestedCount: number,
  batch: string,
  resultParam: "undone" | "restored" | "reset",
  context: FormContext,
): Promise<undefined> {
  const outcomes = await changeProgress(context, changes, "history");
  const succeeded = outcomes.filter(
    ({ outcome }) => outcome === "applied" || outcome === "replayed",
  );
  const page = nextOf(context.form) ?? paths.history(context.locale);
  return redirectBack(page, {
    [succeeded.length < requestedCount ? "kept" : resultParam]: batch,
    limit: historyLimitReasonIn(outcomes),
  });
}

export const undoEvents = defineAction(learnerOnly, {
  schema: undoEventsSchema,
  listFields: ["event"],
  handler: async ({ batch, event }, context) => {
    const versions = new Map(event.map(({ id, version }) => [id, version]));
    const events = await findTimelineEvents(context.learner.id, defaultPathKey, [
      ...versions.keys(),
    ]);
    const selected = events.map((each) => ({ event: each, version: versions.get(each.id) ?? 0 }));
    return applyHistoryChanges(
      undoChangesOf(selected, batch),
      versions.size,
      batch,
      "undone",
      context,
    );
  },
});

export const restoreItems = defineAction(learnerOnly, {
  schema: restoreItemsSchema,
  listFields: ["shown"],
  handler: async ({ batch, before, shown }, context) => {
    const versions = new Map(shown.map(({ item, version }) => [item, version]));
    const pastItems = await findPastItems(context.learner.id, defaultPathKey, before);
    const selected = pastItems.flatMap((each) => {
      const version = versions.get(each.current.item);
      return version === undefined ? [] : [{ ...each, current: { ...each.current, version } }];
    });
    return applyHistoryChanges(
      restoreChangesOf(selected, batch),
      versions.size,
      batch,
      "restored",
      context,
    );
  },
});

export const resetItems = defineAction(learnerOnly, {
  schema: resetItemsSchema,
  listFields: ["shown"],
  handler: async ({ batch, shown }, context) =>
    applyHistoryChanges(resetChangesOf(shown, batch), shown.length, batch, "reset", context),
});
