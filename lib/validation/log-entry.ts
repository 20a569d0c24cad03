import { z } from "zod";
import { defaultPathKey, pathOf } from "../content/paths";
import { isDay } from "../domain/calendar";
import {
  applicationStates,
  type LogContent,
  type LogKind,
  logItemKinds,
  logKinds,
  logNoteLimit,
  mostMinutes,
} from "../domain/log-entry";
import { type ItemKind, itemsOf } from "../domain/path";
import { cleanLine, isVisible } from "../domain/text";
import { idField, nameField, optionalField, storedVersionField, versionInText } from "./fields";
import { linkUrlField } from "./item-marks";
import { itemField } from "./progress";

/** An earlier year is a typing error, a later day comes from a clock that was never set (`possibleTimeOf`). */
const dayLimits = { first: "1900-01-01", last: "2099-12-31" } as const;

/** The day is checked against the learner's today, which a schema does not know. */
const dayField = z
  .string("required")
  .min(1, "required")
  .refine((day) => isDay(day) && day >= dayLimits.first && day <= dayLimits.last, "not-a-day");

const minutesField = z
  .number("not-a-number")
  .int("not-a-number")
  .min(1, "too-few")
  .max(mostMinutes, "too-many");

const noteField = z
  .string()
  .max(4 * logNoteLimit, "too-long")
  .transform(cleanLine)
  .transform((text) => (isVisible(text) ? text : null))
  .pipe(z.string().max(logNoteLimit, "too-long").nullable());

export function logContentShape(itemField: z.ZodType<string>) {
  return {
    kind: z.enum(logKinds, "required"),
    on: dayField,
    item: optionalField(itemField),
    minutes: optionalField(minutesField),
    title: optionalField(nameField),
    url: optionalField(linkUrlField),
    note: optionalField(noteField),
    company: optionalField(nameField),
    role: optionalField(nameField),
    state: optionalField(z.enum(applicationStates, "unknown")),
    nextOn: optionalField(dayField),
  };
}

type Field = Exclude<keyof LogContent, "kind" | "on">;

const fieldsOf: Readonly<Record<LogKind, readonly Field[]>> = {
  study: ["item", "minutes", "note"],
  habit: ["item", "title", "url", "minutes", "note"],
  application: ["item", "company", "role", "state", "nextOn", "url", "note"],
};

const requiredOf: Readonly<Record<LogKind, readonly Field[]>> = {
  study: ["minutes"],
  habit: ["item"],
  application: ["company"],
};

const kindByItem = new Map(
  itemsOf(pathOf(defaultPathKey)).map(({ key, kind }): [string, ItemKind] => [key, kind]),
);

export function logErrorsOf(content: LogContent): Readonly<Partial<Record<Field, string>>> {
  const { kind, on, item, nextOn } = content;
  const errors: Partial<Record<Field, string>> = {};
  for (const field of Object.values(fieldsOf).flat())
    if (content[field] !== null && !fieldsOf[kind].includes(field)) errors[field] = "not-of-kind";
  for (const field of requiredOf[kind]) if (content[field] === null) errors[field] = "required";
  const itemKinds = logItemKinds[kind];
  const itemKind = item === null ? undefined : kindByItem.get(item);
  if (itemKinds && itemKind && !itemKinds.includes(itemKind)) errors.item = "not-of-kind";
  if (kind === "application" && nextOn !== null && nextOn < on) errors.nextOn = "before-day";
  return errors;
}

function addErrors(content: LogContent, context: z.RefinementCtx): void {
  for (const [field, message] of Object.entries(logErrorsOf(content)))
    context.addIssue({ code: "custom", path: [field], message });
}

/** An application is sent where nothing else is said. */
function withState(content: LogContent): LogContent {
  const isOpen = content.kind === "application" && content.state === null;
  return isOpen ? { ...content, state: "sent" } : content;
}

/** In bytes: of the longest entry, with each character escaped. */
export const logRequestLimit = 64 * 1024;

const content = logContentShape(itemField);
const ignored = z.unknown().optional();

export const newLogEntrySchema = z
  .strictObject({ id: idField, ...content, version: ignored })
  .superRefine(addErrors)
  .transform(({ id, version: _version, ...rest }) => ({ id, content: withState(rest) }));

export const logChangeSchema = z
  .strictObject({ id: ignored, ...content, version: storedVersionField })
  .superRefine(addErrors)
  .transform(({ id: _id, version, ...rest }) => ({ version, content: withState(rest) }));

/** "1,5" is no whole number, and said to be none. */
const typedMinutes = optionalField(
  z
    .string("not-a-number")
    .trim()
    .transform((text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN))
    .pipe(minutesField),
);

/** `version` is 0 in the form that adds. */
export const logFormSchema = z
  .object({ entry: idField, version: versionInText, ...content, minutes: typedMinutes })
  .superRefine(addErrors);

export const removeLogEntrySchema = z.object({ entry: idField, version: versionInText });

export const logContentFrom = withState;

const ignoredUnless = <Field extends z.ZodType>(field: Field) => field.optional().catch(undefined);

const logNotices = ["added", "changed", "kept", "removed"] as const;

/** What came of a start or a stop. */
const timerNotices = [
  ...(["started", "switched", "running", "not-running", "discarded", "full"] as const),
  ...(["stopped", "stopped-short", "stopped-long", "stopped-clock"] as const),
] as const;

/** Of the pages; anything else is ignored. */
export const logQuerySchema = z.object({
  kind: ignoredUnless(z.enum(logKinds)),
  item: ignoredUnless(itemField),
  /** The last day that is shown. */
  until: ignoredUnless(dayField),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** The form that is open. */
  add: ignoredUnless(z.enum(logKinds)),
  done: ignoredUnless(z.enum([...logNotices, ...timerNotices])),
  time: ignoredUnless(z.enum(timerNotices)),
  /** That the last form saved. */
  version: ignoredUnless(versionInText),
});
