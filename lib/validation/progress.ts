import { z } from "zod";
import { defaultPathKey, pathOf } from "../content/paths";
import { itemsOf } from "../domain/path";
import { statuses } from "../domain/progress";

const itemKeys: ReadonlySet<string> = new Set(
  itemsOf(pathOf(defaultPathKey)).map((item) => item.key),
);

const itemField = z.string().refine((key) => itemKeys.has(key), "unknown item");

/** The most changes one request may carry. */
export const maxBatchChanges = 500;

const changeSchema = z.strictObject({
  id: z.uuid(),
  item: itemField,
  status: z.enum(statuses),
  version: z.int().min(0).optional(),
  undoOf: z.string().min(1).max(100).optional(),
});

/** The body of `POST /api/progress`. */
export const progressSchema = z.strictObject({
  changes: z.array(changeSchema).min(1).max(maxBatchChanges),
});

/** An item as a form showed it: key, status and version at that time. */
export const shownField = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([itemField, z.enum(statuses), z.string().regex(/^\d{1,9}$/)]))
  .transform(([item, status, version]) => ({ item, status, version: Number(version) }));

/** An item and a status for it: `item:status`. */
const itemStatusField = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([itemField, z.enum(statuses)]))
  .transform(([item, status]) => ({ item, status }));

/**
 * The checklist as a form: the items it showed, those that are ticked, and one that a status was pressed for
 * (`item:status`). `batch` is made with the page, so that a form sent twice is one change.
 */
export const checklistSchema = z.object({
  batch: z.uuid(),
  shown: z.array(shownField).max(maxBatchChanges),
  done: z.array(itemField).max(maxBatchChanges),
  set: itemStatusField.optional(),
});

/**
 * What the learner wanted where items had changed elsewhere, from an address: `item:status`, once or several times.
 * Anybody can write an address: what does not fit says nothing.
 */
export const wantedField = z
  .union([
    itemStatusField.transform((itemStatus) => [itemStatus]),
    z.array(itemStatusField).max(itemKeys.size),
  ])
  .catch([]);

/** Takes back what one form saved. */
export const undoChecklistSchema = z.object({ batch: z.uuid(), undone: z.uuid() });
