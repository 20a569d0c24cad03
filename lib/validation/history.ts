import { z } from "zod";
import { defaultPathKey, pathOf } from "../content/paths";
import { itemsForKey } from "../domain/path";
import { endOfHistory } from "../domain/timeline";
import { maxBatchChanges, shownField } from "./progress";

/** The key of a step or of an item. */
const stepOrItemField = z
  .string()
  .refine((key) => itemsForKey(pathOf(defaultPathKey), key).length > 0);

/** A position in a history. */
const positionField = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(endOfHistory));

/** What a page of the history shows, from its address; what does not fit is left out. */
export const historyQuerySchema = z.object({
  of: stepOrItemField.optional().catch(undefined),
  before: positionField.optional().catch(undefined),
  after: positionField.optional().catch(undefined),
});

/** The moment to go back before, from an address; null where it is none. */
export const restoreQuerySchema = z.object({ before: positionField.nullable().catch(null) });

/** What to start over, from an address: the whole path without a key, nothing (null) by an unknown one. */
export const resetQuerySchema = z.object({ of: stepOrItemField.optional().nullable().catch(null) });

/** The day to look back on, from an address, as it was typed. */
export const pastDateQuerySchema = z.object({ on: z.string().trim().max(40).catch("").optional() });

/** Changes to go back before, as a page showed them: the version that the item of each had then, and its id. */
export const undoEventsSchema = z.object({
  batch: z.uuid(),
  event: z
    .array(
      z
        .string()
        .regex(/^\d{1,9}:.{1,100}$/)
        .transform((text) => {
          const [version = "", ...id] = text.split(":");
          return { version: Number(version), id: id.join(":") };
        }),
    )
    .min(1)
    .max(maxBatchChanges),
});

/** Items to start over, as a page showed them. */
export const resetItemsSchema = z.object({
  batch: z.uuid(),
  shown: z.array(shownField).min(1).max(maxBatchChanges),
});

/** Items to take back to a moment, as a page showed them. */
export const restoreItemsSchema = resetItemsSchema.extend({ before: positionField });
