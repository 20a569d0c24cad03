"use server";

import { defaultPathKey } from "../content/paths";
import { findPastItems } from "../data/progress/past-date";
import { findTimelineEvents } from "../data/progress/timeline";
import type { Change } from "../domain/change";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { resetChangesOf, restoreChangesOf, undoChangesOf } from "../domain/revert";
import { paths } from "../paths";
import { resetItemsSchema, restoreItemsSchema, undoEventsSchema } from "../validation/history";
import { defineAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeProgress } from "./progress-changes";

type ActionContext = {
  readonly learner: Learner;
  readonly locale: Locale;
  readonly form: FormData;
  readonly now: Date;
};

/** Makes the changes, of the `selected` that the page had shown, and goes back to the history, which says what became of it. */
async function applyHistoryChanges(
  changes: readonly Change[],
  requestedCount: number,
  batch: string,
  resultParam: "undone" | "restored" | "reset",
  { learner, locale, form, now }: ActionContext,
): Promise<undefined> {
  const outcomes = await changeProgress(learner, changes, "history", now);
  const succeeded = outcomes.filter(
    ({ outcome }) => outcome === "applied" || outcome === "replayed",
  );
  const page = nextOf(form) ?? paths.history(locale);
  return redirectBack(page, { [succeeded.length < requestedCount ? "kept" : resultParam]: batch });
}

/** Goes back before single changes, whatever came after them; not where their items are not what the page had shown. */
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

/** Takes the items that the page had shown back to what they were before a position of the history. */
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

/** Starts the items that the page had shown over. */
export const resetItems = defineAction(learnerOnly, {
  schema: resetItemsSchema,
  listFields: ["shown"],
  handler: async ({ batch, shown }, context) =>
    applyHistoryChanges(resetChangesOf(shown, batch), shown.length, batch, "reset", context),
});
