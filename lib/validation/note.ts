import { z } from "zod";
import { noteLimit } from "../domain/note";
import { cleanText } from "../domain/text";
import { versionField, versionInText } from "./fields";
import { itemField, maxBatchChanges } from "./progress";

/** In bytes: of the longest text, with each character escaped. */
export const noteRequestLimit = 64 * 1024;

/** A form sends a line end as two characters. */
const textField = z
  .string("required")
  .max(2 * noteLimit, "too-long")
  .transform(cleanText)
  .pipe(z.string().max(noteLimit, "too-long"));

/** `tab` is a random id of the page; autosaves of one are one version for ten minutes. */
export const noteSchema = z.strictObject({
  text: textField,
  version: versionField,
  tab: z.uuid().optional(),
});

export const noteFormSchema = z.object({
  item: itemField,
  text: textField,
  version: versionInText,
});

/** `restore` is an earlier version. */
export const restoreNoteSchema = z.object({
  item: itemField,
  version: versionInText,
  restore: versionInText,
});

/** `shown` is `item:version`: the newest of a note's earlier versions when the page was rendered. */
export const removeNoteVersionsSchema = z.object({
  shown: z
    .array(
      z
        .string()
        .transform((text) => text.split(":"))
        .pipe(z.tuple([itemField, versionInText]))
        .transform(([item, last]) => ({ item, last })),
    )
    .min(1)
    .max(maxBatchChanges),
});

/** An unknown item is ignored. */
export const noteVersionsQuerySchema = z.object({
  of: itemField.optional().catch(undefined),
  done: z.literal("removed").optional().catch(undefined),
});

/** `task` is `index:state:line`: the line of the box as it was shown, and what the box becomes. */
export const noteTaskSchema = z.object({
  item: itemField,
  task: z
    .string()
    .max(noteLimit + "99999:done:".length)
    .regex(/^\d{1,5}:(done|open):/)
    .transform((text) => {
      const [index, state, ...line] = text.split(":");
      return { index: Number(index), isDone: state === "done", line: line.join(":") };
    }),
});

export const isItem = (key: string) => itemField.safeParse(key).success;

/** Of a page's query; anything else is ignored. */
export const shownVersionField = z.coerce.number().int().positive().optional().catch(undefined);
