import { z } from "zod";
import { archiveVersion } from "../domain/archive";
import { canonicalTimeZone, isDay } from "../domain/calendar";
import { statuses } from "../domain/progress";
import { cleanText } from "../domain/text";
import { localeField, nameField } from "./fields";

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

const instantField = z.iso.datetime().transform((text) => new Date(text));
const dayField = z.string().max(10).refine(memoised(isDay));
const statusField = z.enum(statuses);
const textField = z.string().max(1000).transform(cleanText);
const zoneField = z
  .string()
  .max(100)
  .refine(memoised((zone) => canonicalTimeZone(zone) !== null));

/** Also a key that this version does not know. */
const keyField = z.string().regex(/^[\w.-]{1,100}$/);
const idField = z.string().regex(/^[\w.:-]{1,100}$/);

export const eventSchema = z.strictObject({
  id: idField,
  item: keyField,
  kind: z.enum(["set", "undo", "reset", "restore"]),
  from: statusField,
  to: statusField,
  at: instantField,
  day: dayField,
  timeZone: zoneField,
  undoOf: idField.nullable(),
  source: z.enum(["api", "form", "history"]),
});

const itemSchema = z.strictObject({
  item: keyField,
  status: statusField,
  startedAt: instantField.nullable(),
  completedAt: instantField.nullable(),
  note: z.string().max(10_000).transform(cleanText).nullable(),
});

const enrolmentSchema = z.strictObject({
  path: keyField,
  contentVersion: z.int().min(1),
  startedAt: instantField,
  targetDate: dayField.nullable(),
  hoursPerWeek: z.int().min(0).max(168).nullable(),
  specialisation: textField.nullable(),
  items: z.array(itemSchema).max(10_000).refine(isUniqueBy("item")),
  // The index of the list, whose events are validated separately, in batches.
  events: z.int(),
});

const profileSchema = z.strictObject({
  email: textField,
  name: nameField,
  locale: localeField,
  timeZone: zoneField,
  createdAt: instantField,
  emailConfirmedAt: instantField.nullable(),
  hasPassword: z.boolean(),
});

const sessionSchema = z.strictObject({
  method: textField,
  device: textField,
  address: textField,
  createdAt: instantField,
  seenAt: instantField,
  endsAt: instantField,
  confirmedAt: instantField.nullable(),
});

export const documentSchema = z.strictObject({
  format: z.literal("langkah"),
  version: z.literal(archiveVersion),
  exportedAt: instantField,
  profile: profileSchema,
  sessions: z.array(sessionSchema).max(1000),
  accounts: z
    .array(
      z.strictObject({
        provider: textField,
        subject: textField,
        label: textField,
        createdAt: instantField,
      }),
    )
    .max(1000),
  passkeys: z
    .array(
      z.strictObject({
        name: textField,
        createdAt: instantField,
        usedAt: instantField.nullable(),
      }),
    )
    .max(1000),
  secondFactor: z
    .strictObject({
      createdAt: instantField,
      confirmedAt: instantField.nullable(),
      recoveryCodes: z.int().min(0).max(1000),
    })
    .nullable(),
  audit: z
    .array(
      z.strictObject({
        at: instantField,
        event: textField,
        address: textField,
        detail: textField.nullable(),
      }),
    )
    .max(100_000),
  enrolments: z
    .array(enrolmentSchema)
    .max(100)
    .refine(isUniqueBy("path"))
    .refine((list) => list.every(({ events }, index) => events === index)),
});
