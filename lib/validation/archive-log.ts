import { z } from "zod";
import type { LogContent } from "../domain/log-entry";
import { reviewAnswers } from "../domain/review";
import { dayField, instantField, keyField, lifecycleShape, zoneField } from "./archive-entries";
import { idField, storedVersionField } from "./fields";
import { logContentShape, logErrorsOf } from "./log-entry";

type Entry = LogContent & { readonly removedAt: Date | null };

/** As the form accepts it; a removed one has lost what it needed. */
function addErrors(entry: Entry, context: z.RefinementCtx): void {
  for (const [field, message] of Object.entries(logErrorsOf(entry))) {
    const isLost = entry.removedAt !== null && message === "required";
    if (!isLost) context.addIssue({ code: "custom", path: [field], message });
  }
}

export const logEntrySchema = z
  .object({
    id: idField,
    version: storedVersionField,
    ...logContentShape(keyField),
    timeZone: zoneField,
    ...lifecycleShape,
  })
  .superRefine(addErrors);

export const reviewSchema = z.object({
  id: z.uuid(),
  item: keyField,
  answer: z.enum(reviewAnswers),
  at: instantField,
  on: dayField,
});
