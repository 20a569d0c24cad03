"use server";

import type { Change, ChangeOutcome } from "../domain/change";
import { happenedOnField } from "../domain/happened-on";
import { happenedOnSchema } from "../validation/progress";
import { defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeProgress, happenedOnErrorIn } from "./progress-changes";

function errorsOf<Entry extends { readonly item: string }>(
  entries: readonly Entry[],
  errorOf: (entry: Entry) => string | null,
): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const error = errorOf(entry);
      return error === null ? [] : [[happenedOnField(entry.item), error]];
    }),
  );
}

function outcomeErrorOf({ outcome, reason }: ChangeOutcome): string | null {
  if (outcome === "conflict") return outcome;
  return outcome === "rejected" ? (reason ?? outcome) : null;
}

/** Saves the days that differ from those rendered: without script, Enter presses the first button of the page. */
export const saveHappenedOn = defineFormAction(learnerOnly, {
  schema: happenedOnSchema,
  listFields: ["rendered"],
  handler: async ({ batch, rendered }, context) => {
    const changes = rendered.flatMap(({ item, version, day }): Change[] => {
      const typed = context.form.get(happenedOnField(item));
      const on = typeof typed === "string" ? typed.trim() : day;
      return on === day ? [] : [{ id: `${batch}.${item}`, item, status: "done", version, on }];
    });
    const errors = errorsOf(changes, (change) => happenedOnErrorIn(change, context));
    if (Object.keys(errors).length > 0) return errors;
    const outcomes = await changeProgress(context, changes, "form");
    const refusals = errorsOf(outcomes, outcomeErrorOf);
    if (Object.keys(refusals).length > 0) return refusals;
    return redirectBack(nextOf(context.form), { saved: changes.length === 0 ? "nothing" : batch });
  },
});
