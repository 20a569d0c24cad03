import { z } from "zod";
import { type LongList, longLists, readableVersions } from "../domain/archive";
import { ArchiveError, type ArchivePlace } from "../domain/archive-refusal";
import { hiddenLimit, linkLimit, statementLimit } from "../domain/item-marks";
import { currentTimeZone } from "../domain/time-zone";
import { instantField, isUniqueBy, keyField, noteTextField, zoneField } from "./archive-entries";
import { forecastsField } from "./archive-plan";
import { archivedPortfolioSchema } from "./archive-portfolio";
import { nameField } from "./fields";
import { linkTitleField, linkUrlField } from "./item-marks";

/**
 * What an import uses of a file. Other fields are ignored, so that an export can be imported whatever its lists of
 * sessions or devices hold, and so that a file of a later version can have more fields.
 */

const linkSchema = z.object({ url: linkUrlField, title: linkTitleField });

const itemSchema = z.object({
  item: keyField,
  /** In version 1 of the format. */
  note: noteTextField.nullable().default(null),
  using: linkUrlField.nullable().default(null),
  hidden: z.array(linkUrlField).max(hiddenLimit).default([]),
  links: z
    .array(linkSchema)
    .max(linkLimit)
    .refine(isUniqueBy(({ url }: { url: string }) => url))
    .default([]),
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

/** The indexes of lists, whose entries are validated separately, in batches. */
const listIndexField = z.int().nullable().default(null);
const longListIndexes = Object.fromEntries(
  longLists.map((name) => [name, listIndexField]),
) as Record<LongList, typeof listIndexField>;

/** Without its entry, as earlier exports have it, nothing tells whether the session was stopped since. */
const timerSchema = z.object({
  item: keyField.nullable(),
  startedAt: instantField,
  entry: z.uuid(),
});

const enrolmentSchema = z.object({
  path: keyField,
  items: z
    .array(itemSchema)
    .max(10_000)
    .refine(isUniqueBy(({ item }: { item: string }) => item))
    .default([]),
  forecasts: forecastsField,
  timer: timerSchema.nullable().catch(null),
  ...longListIndexes,
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
  portfolio: archivedPortfolioSchema,
  enrolments: z
    .array(enrolmentSchema)
    .max(100)
    .refine(isUniqueBy(({ path }: { path: string }) => path)),
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
