import { z } from "zod";
import { unpack } from "../archive/unzip";
import {
  type Archive,
  type ArchiveRefusal,
  archiveLimits,
  archiveVersion,
} from "../domain/archive";
import { canonicalTimeZone, isDay } from "../domain/calendar";
import type { ProgressEvent } from "../domain/history";
import { flawIn } from "../domain/import";
import { statuses } from "../domain/progress";
import { localeField, nameField } from "./fields";

const instantField = z.iso.datetime().transform((text) => new Date(text));
const dayField = z.string().refine(isDay);
const statusField = z.enum(statuses);
const textField = z.string().max(1000);

/** Asking what a zone is takes a while, and a history has few of them. */
const zones = new Map<string, boolean>();
const zoneField = z
  .string()
  .max(100)
  .refine((zone) => {
    const known = zones.get(zone) ?? canonicalTimeZone(zone) !== null;
    if (zones.size < 1000) zones.set(zone, known);
    return known;
  });

/** The key of an item or a path, also of one that this version does not know. */
const keyField = z.string().regex(/^[\w.-]{1,100}$/);
const idField = z.string().regex(/^[\w.:-]{1,100}$/);

const eventSchema = z.strictObject({
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
  note: z.string().max(10_000).nullable(),
});

const enrolmentSchema = z.strictObject({
  path: keyField,
  contentVersion: z.int().min(1),
  startedAt: instantField,
  targetDate: dayField.nullable(),
  hoursPerWeek: z.int().min(0).max(168).nullable(),
  specialisation: textField.nullable(),
  items: z.array(itemSchema).max(10_000),
  // Looked at one by one below, a part at a time.
  events: z.array(z.unknown()),
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

const documentSchema = z.strictObject({
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
    .refine((list) => new Set(list.map(({ path }) => path)).size === list.length),
});

export type ReadArchive =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly reason: ArchiveRefusal };

/** How many events are looked at before others have their turn. */
const portion = 2000;

async function eventsFrom(list: readonly unknown[]): Promise<ProgressEvent[] | null> {
  const events: ProgressEvent[] = [];
  for (let start = 0; start < list.length; start += portion) {
    const parsed = z.array(eventSchema).safeParse(list.slice(start, start + portion));
    if (!parsed.success) return null;
    events.push(...parsed.data);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return events;
}

function isOtherVersion(value: unknown): boolean {
  const named = z.object({ format: z.literal("langkah"), version: z.int() }).safeParse(value);
  return named.success && named.data.version !== archiveVersion;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the text of a `langkah.json` holds; what does not fit its form to the letter is refused as a whole. */
async function parseArchive(text: string): Promise<ReadArchive> {
  const value = parseJson(text);
  if (isOtherVersion(value)) return { ok: false, reason: "other-version" };
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: "not-an-export" };
  const { exportedAt, profile, enrolments } = parsed.data;
  const all = enrolments.reduce((sum, { events }) => sum + events.length, 0);
  if (all > archiveLimits.events) return { ok: false, reason: "too-large" };
  const read: Archive["enrolments"][number][] = [];
  for (const { path, items, events } of enrolments) {
    const known = await eventsFrom(events);
    if (!known) return { ok: false, reason: "not-an-export" };
    read.push({ path, items, events: known });
  }
  const { name, timeZone } = profile;
  return { ok: true, archive: { exportedAt, profile: { name, timeZone }, enrolments: read } };
}

/** What an upload holds, the zip of an export or its `langkah.json`: of the right form, and a history that can be. */
export async function readArchive(bytes: Uint8Array, now: Date): Promise<ReadArchive> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const read = await parseArchive(unpacked.text);
  const isFlawed = read.ok && read.archive.enrolments.some(({ events }) => flawIn(events, now));
  return isFlawed ? { ok: false, reason: "impossible" } : read;
}
