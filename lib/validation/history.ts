import { z } from "zod";
import { defaultPathKey, pathOf } from "../content/paths";
import { itemsForKey } from "../domain/path";
import { endOfHistory } from "../domain/timeline";
import { maxBatchChanges, shownField } from "./progress";

const stepOrItemField = z
  .string()
  .refine((key) => itemsForKey(pathOf(defaultPathKey), key).length > 0);

const sequenceField = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().max(endOfHistory));

const positionField = sequenceField.pipe(z.int().min(1));

/** `time:key`, the time in ms. */
const recordPlaceField = z
  .string()
  .regex(/^\d{1,15}:[\w.-]{1,100}$/)
  .transform((text) => text.split(":"))
  .transform(([time = "", key = ""]) => ({ at: new Date(Number(time)), key }));

/** As typed; the page says what is wrong with it. */
const dayField = z.string().trim().max(40).catch("");

export const historyQuerySchema = z.object({
  of: stepOrItemField.optional().catch(undefined),
  day: dayField.optional(),
  before: positionField.optional().catch(undefined),
  after: sequenceField.optional().catch(undefined),
  record: recordPlaceField.optional().catch(undefined),
});

export const restoreQuerySchema = z.object({ before: positionField.nullable().catch(null) });

/** Undefined is the whole path, null an unknown key. */
export const resetQuerySchema = z.object({ of: stepOrItemField.optional().nullable().catch(null) });

export const pastDateQuerySchema = z.object({ on: dayField.optional() });

/** `version:id`, the version of its item when the page was rendered. */
const eventField = z
  .string()
  .regex(/^\d{1,9}:.{1,100}$/)
  .transform((text) => {
    const [version = "", ...id] = text.split(":");
    return { version: Number(version), id: id.join(":") };
  });

/** The value of the pressed button holds all events that it undoes, separated by spaces. */
export const undoEventsSchema = z.object({
  batch: z.uuid(),
  event: z
    .array(z.string())
    .max(maxBatchChanges)
    .transform((values) => values.flatMap((value) => value.split(" ")))
    .pipe(z.array(eventField).min(1).max(maxBatchChanges)),
});

export const resetItemsSchema = z.object({
  batch: z.uuid(),
  shown: z.array(shownField).min(1).max(maxBatchChanges),
});

export const restoreItemsSchema = resetItemsSchema.extend({ before: positionField });
