import { z } from "zod";
import { defaultPathKey, pathOf } from "../content/paths";
import { itemsOf } from "../domain/path";
import { statuses } from "../domain/progress";

const itemKeys: ReadonlySet<string> = new Set(
  itemsOf(pathOf(defaultPathKey)).map((item) => item.key),
);

const itemField = z.string().refine((key) => itemKeys.has(key), "unknown item");

export const maxBatchChanges = 500;

const changeSchema = z.strictObject({
  id: z.uuid(),
  item: itemField,
  status: z.enum(statuses),
  version: z.int().min(0).optional(),
  undoOf: z.string().min(1).max(100).optional(),
});

export const progressSchema = z.strictObject({
  changes: z.array(changeSchema).min(1).max(maxBatchChanges),
});

/** `item:status:version`, as rendered. */
export const shownField = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([itemField, z.enum(statuses), z.string().regex(/^\d{1,9}$/)]))
  .transform(([item, status, version]) => ({ item, status, version: Number(version) }));

/** `item:status`. */
const itemStatusField = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([itemField, z.enum(statuses)]))
  .transform(([item, status]) => ({ item, status }));

/** `set` is the pressed status button. `batch` is created with the page, so that a repeated form is one change. */
export const checklistSchema = z.object({
  batch: z.uuid(),
  shown: z.array(shownField).max(maxBatchChanges),
  done: z.array(itemField).max(maxBatchChanges),
  set: itemStatusField.optional(),
});

/** The wanted statuses of conflicting items, from the query; invalid input is ignored. */
export const wantedField = z
  .union([
    itemStatusField.transform((itemStatus) => [itemStatus]),
    z.array(itemStatusField).max(itemKeys.size),
  ])
  .catch([]);

export const undoChecklistSchema = z.object({ batch: z.uuid(), undone: z.uuid() });
