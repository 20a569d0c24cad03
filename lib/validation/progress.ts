import { z } from "zod";
import { defaultPathKey, pathOf } from "../content/paths";
import { itemsOf } from "../domain/path";
import { statuses } from "../domain/progress";

const itemKeys: ReadonlySet<string> = new Set(
  itemsOf(pathOf(defaultPathKey)).map((item) => item.key),
);

export const itemField = z.string().refine((key) => itemKeys.has(key), "unknown item");

export const maxBatchChanges = 500;

/** The day is checked against the learner's today, which a schema does not know. */
const changeSchema = z
  .strictObject({
    id: z.uuid(),
    item: itemField,
    status: z.enum(statuses),
    version: z.int().min(0).optional(),
    undoOf: z.string().min(1).max(100).optional(),
    on: z.string().max(10).optional(),
  })
  .refine(({ on, status, undoOf }) => on === undefined || (status === "done" && !undoOf), {
    path: ["on"],
    message: "only a change to done that undoes nothing has a day",
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

/** Each value holds any number of them, separated by spaces, so that a page needs one field for all. */
const shownListField = z
  .array(z.string())
  .max(maxBatchChanges)
  .transform((values) => values.flatMap((value) => value.split(" ")))
  .pipe(z.array(shownField).max(maxBatchChanges));

/** `item:status`. */
const itemStatusField = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([itemField, z.enum(statuses)]))
  .transform(([item, status]) => ({ item, status }));

/** `set` is the pressed status button. `batch` is created with the page, so that a repeated form is one change. */
export const checklistSchema = z.object({
  batch: z.uuid(),
  shown: shownListField,
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

/** `item:status:version:day`, as rendered; the day is empty for an item that is not done. */
const renderedField = z
  .string()
  .transform((text) => /^(.*):([\d-]*)$/.exec(text)?.slice(1))
  .pipe(z.tuple([shownField, z.string().max(10)]))
  .transform(([shown, day]) => ({ ...shown, day }));

export const happenedOnSchema = z.object({
  batch: z.uuid(),
  rendered: z.array(renderedField).max(itemKeys.size),
});

export const undoChecklistSchema = z.object({ batch: z.uuid(), undone: z.uuid() });
