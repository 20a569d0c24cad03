import { z } from "zod";
import { instantFrom, isDay } from "../domain/calendar";
import { noteLimit } from "../domain/note";
import { statuses } from "../domain/progress";
import { cleanText } from "../domain/text";
import { canonicalTimeZone, offsetTimeZone } from "../domain/time-zone";
import { evidenceContentShape, isExpiryAfterIssue } from "./evidence";
import { idField, storedVersionField } from "./fields";
import { addMissingParts, endBeforeStart, endsAfterStart } from "./project";
import {
  aboutFields,
  linkFields,
  resultFields,
  rubricFieldOf,
  skillsFieldOf,
  storyFields,
  tasksField,
} from "./project-fields";

/** A history has few zones and days, and each of them many times. */
function memoised(isValid: (text: string) => boolean): (text: string) => boolean {
  const cache = new Map<string, boolean>();
  return (text) => {
    const result = cache.get(text) ?? isValid(text);
    if (cache.size < 10_000) cache.set(text, result);
    return result;
  };
}

export function isUniqueBy<Entry>(keyOf: (entry: Entry) => string) {
  return (list: readonly Entry[]) => new Set(list.map(keyOf)).size === list.length;
}

export const instantField = z
  .string()
  .max(50)
  .transform(instantFrom)
  .pipe(z.date({ error: "not an instant" }));
export const dayField = z.string().max(10).refine(memoised(isDay));
const statusField = z.enum(statuses);
/** Names are kept as they were recorded, so that an event stays the same. */
export const zoneField = z
  .string()
  .max(100)
  .transform((zone) => offsetTimeZone(zone) ?? zone)
  .refine(memoised((zone) => canonicalTimeZone(zone) !== null));

/** Also a key that this version does not know. */
export const keyField = z.string().regex(/^[\w.-]{1,100}$/);
const eventIdField = z.string().regex(/^[\w.:-]{1,100}$/);

export const eventSchema = z.object({
  id: eventIdField,
  item: keyField,
  kind: z.enum(["set", "undo", "reset", "restore"]).optional(),
  from: statusField,
  to: statusField,
  at: instantField,
  day: dayField.optional(),
  timeZone: zoneField,
  happenedOn: dayField.nullable().default(null),
  undoOf: eventIdField.nullable().default(null),
  source: z.enum(["api", "form", "history"]).default("form"),
});

export const noteTextField = z.string().max(noteLimit).transform(cleanText);

export const noteSchema = z.object({
  item: keyField,
  version: storedVersionField,
  at: instantField,
  day: dayField,
  text: noteTextField,
});

/** When a record was added, changed and removed. */
export const lifecycleShape = {
  addedAt: instantField,
  addedOn: dayField,
  changedAt: instantField.nullable().default(null),
  changedOn: dayField.nullable().default(null),
  removedAt: instantField.nullable().default(null),
  removedOn: dayField.nullable().default(null),
};

export const evidenceSchema = z
  .object({
    id: z.uuid(),
    version: storedVersionField,
    ...evidenceContentShape(keyField),
    ...lifecycleShape,
  })
  .refine(isExpiryAfterIssue, { error: "before-issue", path: ["expiresOn"] });

const projectResultSchema = z.object(resultFields).superRefine(addMissingParts);

/** An archive may name items of another version, but no more of them than any has. */
const archivedRubricLimit = 100;

const pictureFileField = z
  .string()
  .regex(/^pictures\/[\da-f-]{36}\.webp$/)
  .transform((file) => ({ file, content: null }));

export const projectSchema = z
  .object({
    id: idField,
    version: storedVersionField,
    ...aboutFields,
    item: keyField.nullable().default(null),
    ...storyFields,
    ...linkFields,
    result: projectResultSchema.nullable().default(null),
    rubric: rubricFieldOf(keyField, archivedRubricLimit).default([]),
    tasks: tasksField.default([]),
    skills: skillsFieldOf(keyField).default([]),
    picture: pictureFileField.nullable().default(null),
    ...lifecycleShape,
  })
  .refine(endsAfterStart, endBeforeStart);
