import { z } from "zod";
import { ArchiveError, type ArchivePlace, readableVersions } from "../domain/archive";
import { instantFrom, isDay } from "../domain/calendar";
import { hiddenLimit, linkLimit, statementLimit } from "../domain/item-marks";
import { noteLimit } from "../domain/note";
import { statuses } from "../domain/progress";
import { cleanText } from "../domain/text";
import { canonicalTimeZone, currentTimeZone, offsetTimeZone } from "../domain/time-zone";
import { nameField } from "./fields";
import { linkTitleField, linkUrlField } from "./item-marks";

/**
 * What an import uses of a file. Other fields are ignored, so that an export can be imported whatever its lists of
 * sessions or devices hold, and so that a file of a later version can have more fields.
 */

/** A history has few zones and days, and each of them many times. */
function memoised(isValid: (text: string) => boolean): (text: string) => boolean {
  const cache = new Map<string, boolean>();
  return (text) => {
    const result = cache.get(text) ?? isValid(text);
    if (cache.size < 10_000) cache.set(text, result);
    return result;
  };
}

function isUniqueBy<Key extends string>(key: Key) {
  return (list: readonly Readonly<Record<Key, string>>[]) =>
    new Set(list.map((entry) => entry[key])).size === list.length;
}

const instantField = z
  .string()
  .max(50)
  .transform(instantFrom)
  .pipe(z.date({ error: "not an instant" }));
const dayField = z.string().max(10).refine(memoised(isDay));
const statusField = z.enum(statuses);
/** Names are kept as they were recorded, so that an event stays the same. */
const zoneField = z
  .string()
  .max(100)
  .transform((zone) => offsetTimeZone(zone) ?? zone)
  .refine(memoised((zone) => canonicalTimeZone(zone) !== null));

/** Also a key that this version does not know. */
const keyField = z.string().regex(/^[\w.-]{1,100}$/);
const idField = z.string().regex(/^[\w.:-]{1,100}$/);

export const eventSchema = z.object({
  id: idField,
  item: keyField,
  kind: z.enum(["set", "undo", "reset", "restore"]).optional(),
  from: statusField,
  to: statusField,
  at: instantField,
  day: dayField.optional(),
  timeZone: zoneField,
  happenedOn: dayField.nullable().default(null),
  undoOf: idField.nullable().default(null),
  source: z.enum(["api", "form", "history"]).default("form"),
});

const noteTextField = z.string().max(noteLimit).transform(cleanText);

export const noteSchema = z.object({
  item: keyField,
  version: z
    .int()
    .min(1)
    .max(2 ** 31 - 2),
  at: instantField,
  day: dayField,
  text: noteTextField,
});

const linkSchema = z.object({ url: linkUrlField, title: linkTitleField });

const itemSchema = z.object({
  item: keyField,
  /** In version 1 of the format. */
  note: noteTextField.nullable().default(null),
  using: linkUrlField.nullable().default(null),
  hidden: z.array(linkUrlField).max(hiddenLimit).default([]),
  links: z.array(linkSchema).max(linkLimit).refine(isUniqueBy("url")).default([]),
  statements: z
    .array(
      z
        .int()
        .min(0)
        .max(statementLimit - 1),
    )
    .max(statementLimit)
    .default([]),
});

const enrolmentSchema = z.object({
  path: keyField,
  items: z.array(itemSchema).max(10_000).refine(isUniqueBy("item")).default([]),
  /** The indexes of lists, whose entries are validated separately, in batches. */
  notes: z.int().nullable().default(null),
  events: z.int(),
});

const profileSchema = z.object({
  name: nameField,
  timeZone: zoneField.transform(currentTimeZone),
  freeOnly: z.boolean().optional().catch(undefined),
  indonesianOnly: z.boolean().optional().catch(undefined),
});

const versionField = z.int().refine((version) => readableVersions.includes(version));

const documentSchema = z.object({
  format: z.literal("langkah"),
  version: versionField,
  exportedAt: instantField.nullable().catch(null),
  profile: profileSchema.nullable().catch(null),
  enrolments: z.array(enrolmentSchema).max(100).refine(isUniqueBy("path")),
});

/** What a document without errors would be, in the order in which they are tried. */
const documentKinds = [
  [
    "other-version",
    z.object({
      format: z.literal("langkah"),
      version: z.number().refine((version) => !readableVersions.includes(version)),
    }),
  ],
  ["invalid", z.object({ format: z.literal("langkah") })],
  ["portfolio", z.object({ format: z.literal("langkah-portfolio") })],
  ["json-resume", z.object({ $schema: z.string().regex(/resume-?schema|jsonresume/i) })],
  ["json-resume", z.looseObject({}).refine((value) => "basics" in value)],
  ["invalid", z.object({ enrolments: z.array(z.unknown()) })],
] as const;

/** `index` counts from 0. */
export function placeOf(list: ArchivePlace["list"], index: number, field?: string): ArchivePlace {
  return { ...(list && { list, position: index + 1 }), ...(field && { field }) };
}

/** The place of an issue, whose path is such as enrolments, 0, items, 3, note. */
function placeOfIssue(path: readonly PropertyKey[]): ArchivePlace {
  const [first, enrolment, second, item, field] = path;
  if (typeof item === "number") return placeOf("items", item, field?.toString());
  if (typeof enrolment === "number") return placeOf("enrolments", enrolment, second?.toString());
  return placeOf(undefined, 0, first?.toString());
}

function documentErrorOf(value: unknown, path: readonly PropertyKey[]): ArchiveError {
  const [reason] = documentKinds.find(([, schema]) => schema.safeParse(value).success) ?? [];
  if (reason === "invalid") return new ArchiveError(reason, placeOfIssue(path));
  return new ArchiveError(reason ?? "not-an-export");
}

/** An export without its events. Throws an ArchiveError, and a SyntaxError for what is no JSON. */
export function documentFrom(text: string): z.infer<typeof documentSchema> {
  const value: unknown = JSON.parse(text);
  const parsed = documentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw documentErrorOf(value, parsed.error.issues[0]?.path ?? []);
}
