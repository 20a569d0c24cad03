"use server";

import { aiEngineerPath } from "../content/path";
import { findPast } from "../data/progress/past";
import { findPlaced } from "../data/progress/timeline";
import type { Change } from "../domain/change";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/path";
import { resetOf, restoreOf, undoOf } from "../domain/rewind";
import { paths } from "../paths";
import { resetSchema, restoreSchema, undoEventsSchema } from "../validation/history";
import { changeProgress } from "./change-progress";
import { backTo, defineAction, learnerOnly, nextOf } from "./define-action";

type Occasion = {
  readonly learner: Learner;
  readonly locale: Locale;
  readonly form: FormData;
  readonly now: Date;
};

/** Makes the changes, of the `asked` that the page had shown, and goes back to the history, which says what became of it. */
async function perform(
  changes: readonly Change[],
  asked: number,
  batch: string,
  what: "undone" | "restored" | "reset",
  { learner, locale, form, now }: Occasion,
): Promise<undefined> {
  const outcomes = await changeProgress(learner, changes, "history", now);
  const held = outcomes.filter(({ outcome }) => outcome === "applied" || outcome === "replayed");
  const page = nextOf(form) ?? paths.history(locale);
  return backTo(page, { [held.length < asked ? "kept" : what]: batch });
}

/** Goes back before single changes, whatever came after them; not where their items are not what the page had shown. */
export const undoEvents = defineAction(learnerOnly, {
  schema: undoEventsSchema,
  lists: ["event"],
  deed: async ({ batch, event }, occasion) => {
    const versions = new Map(event.map(({ id, version }) => [id, version]));
    const events = await findPlaced(occasion.learner.id, aiEngineerPath.key, [...versions.keys()]);
    const asked = events.map((each) => ({ event: each, version: versions.get(each.id) ?? 0 }));
    return perform(undoOf(asked, batch), versions.size, batch, "undone", occasion);
  },
});

/** Takes the items that the page had shown back to what they were before a position of the history. */
export const restoreItems = defineAction(learnerOnly, {
  schema: restoreSchema,
  lists: ["shown"],
  deed: async ({ batch, before, shown }, occasion) => {
    const versions = new Map(shown.map(({ item, version }) => [item, version]));
    const past = await findPast(occasion.learner.id, aiEngineerPath.key, before);
    const asked = past.flatMap((each) => {
      const version = versions.get(each.now.item);
      return version === undefined ? [] : [{ ...each, now: { ...each.now, version } }];
    });
    return perform(restoreOf(asked, batch), versions.size, batch, "restored", occasion);
  },
});

/** Starts the items that the page had shown over. */
export const resetItems = defineAction(learnerOnly, {
  schema: resetSchema,
  lists: ["shown"],
  deed: async ({ batch, shown }, occasion) =>
    perform(resetOf(shown, batch), shown.length, batch, "reset", occasion),
});
