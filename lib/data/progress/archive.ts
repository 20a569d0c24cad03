import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { ArchivedEnrolment, ArchivedItem, ArchiveHead } from "../../domain/archive";
import type { RecordedEvent } from "../../domain/history";
import { type ItemMarks, noMarks } from "../../domain/item-marks";
import type { Locale } from "../../domain/locale";
import type { Note } from "../../domain/note";
import { emptyProfile } from "../../domain/profile";
import type { Status } from "../../domain/progress";
import { findSessions } from "../accounts/session";
import { prisma, rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { findAllMarks } from "../items/item-marks";
import { findProfile } from "../portfolio/profile";
import { findSelections } from "../portfolio/selection";
import { type EventRow, eventFields, eventFrom } from "./event-row";
import { enrolmentIdSql } from "./history";

const archivedEnrolmentFields = {
  pathKey: true,
  contentVersion: true,
  startedAt: true,
  items: {
    select: { itemKey: true, status: true, startedAt: true, completedAt: true },
    orderBy: { itemKey: "asc" },
  },
  forecasts: {
    select: { week: true, shownOn: true, early: true, likely: true, late: true },
    orderBy: { week: "asc" },
  },
  timer: { select: { itemKey: true, startedAt: true, entryId: true } },
  feed: { select: { createdAt: true } },
} as const;

const archivedLearnerFields = {
  email: true,
  name: true,
  locale: true,
  timeZone: true,
  createdAt: true,
  emailConfirmedAt: true,
  freeOnly: true,
  indonesianOnly: true,
  passwordHash: true,
  accounts: { select: { provider: true, subject: true, label: true, createdAt: true } },
  passkeys: { select: { name: true, createdAt: true, usedAt: true } },
  secondFactor: { select: { createdAt: true, confirmedAt: true } },
  audit: {
    select: { at: true, event: true, address: true, detail: true },
    orderBy: { sequence: "asc" },
  },
  reminder: { select: { nextAt: true } },
  enrolments: { select: archivedEnrolmentFields },
} as const;

type StoredItem = Omit<ArchivedItem, keyof Omit<ItemMarks, "item">>;

/** Each item with a state or marks, in the order of their keys. */
function archivedItemsOf(
  states: readonly StoredItem[],
  marks: readonly ItemMarks[],
): ArchivedItem[] {
  const stateOf = new Map(states.map((state) => [state.item, state]));
  const marksOf = new Map(marks.map((each) => [each.item, each]));
  const keys = [...new Set([...stateOf.keys(), ...marksOf.keys()])].sort();
  const untouched = { status: "not-started", startedAt: null, completedAt: null } as const;
  return keys.map((item) => ({
    ...{ item, ...untouched },
    ...stateOf.get(item),
    ...(marksOf.get(item) ?? noMarks(item)),
  }));
}

/** Everything stored about a learner except the long lists. */
export async function findArchiveHead(userId: string, now: Date): Promise<ArchiveHead | null> {
  const client = await prisma();
  const row = await client.user.findUnique({
    where: { id: userId },
    select: archivedLearnerFields,
  });
  if (!row) return null;
  const { accounts, passkeys, secondFactor, audit, enrolments, ...rest } = row;
  const { passwordHash, reminder, ...profileRow } = rest;
  const recoveryCodes = await client.recoveryCode.count({ where: { userId } });
  const sessions = await findSessions(userId, now);
  const { version: _version, ...profile } = (await findProfile(userId)) ?? emptyProfile;
  return {
    profile: {
      ...{ ...profileRow, locale: profileRow.locale as Locale },
      ...{ hasPassword: passwordHash !== null, reminders: reminder !== null },
    },
    sessions: sessions.map(({ id: _id, ...session }) => session),
    accounts,
    passkeys,
    secondFactor: secondFactor && { ...secondFactor, recoveryCodes },
    audit,
    portfolio: { profile, selections: await findSelections(userId) },
    enrolments: await Promise.all(
      enrolments.map(async ({ pathKey, items, ...enrolment }): Promise<ArchivedEnrolment> => {
        const { forecasts, timer, feed, ...own } = enrolment;
        const { itemKey: item = null, startedAt, entryId: entry = "" } = timer ?? {};
        const states = items.map(({ itemKey, status, ...item }) => ({
          item: itemKey,
          status: status as Status,
          ...item,
        }));
        const marks = await findAllMarks(userId, pathKey);
        return {
          ...{ path: pathKey, ...own, items: archivedItemsOf(states, marks), forecasts },
          timer: startedAt ? { item, startedAt, entry } : null,
          calendarFeed: feed,
        };
      }),
    ),
  };
}

const columnsWithSequence = Prisma.raw(
  ["sequence", ...Object.keys(eventFields)].map((name) => `"${name}"`).join(", "),
);

const eventBatchSize = 2000;

export async function* findHistoryBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly RecordedEvent[]> {
  for (let lastSequence: number | undefined = 0; lastSequence !== undefined; ) {
    const rows: (EventRow & { sequence: number })[] = await rawQuery(Prisma.sql`
      SELECT ${columnsWithSequence} FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "sequence" > ${lastSequence}
      ORDER BY "sequence" LIMIT ${eventBatchSize}`);
    yield rows.map(eventFrom);
    await yieldToEventLoop();
    lastSequence = rows.length < eventBatchSize ? undefined : rows.at(-1)?.sequence;
  }
}

const noteBatchSize = 100;

/**
 * Every version of every note, by item and in rising order; the last of an item is the current one. That is read first, so
 * that no text is missing that is replaced meanwhile.
 */
export async function* findNoteBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly Note[]> {
  const columns = Prisma.sql`"itemKey" AS "item", "version", "at", "localDate" AS "day", "text"`;
  const enrolment = enrolmentIdSql(userId, pathKey);
  const notes: Note[] = await rawQuery(Prisma.sql`
    SELECT ${columns} FROM "Note" WHERE "enrolmentId" = ${enrolment} ORDER BY "itemKey"`);
  for (const note of notes) {
    for (let last: number | undefined = 0; last !== undefined; ) {
      const versions: Note[] = await rawQuery(Prisma.sql`
        SELECT ${columns} FROM "NoteVersion"
        WHERE "enrolmentId" = ${enrolment} AND "itemKey" = ${note.item}
          AND "version" > ${last} AND "version" < ${note.version}
        ORDER BY "version" LIMIT ${noteBatchSize}`);
      yield versions;
      await yieldToEventLoop();
      last = versions.length < noteBatchSize ? undefined : versions.at(-1)?.version;
    }
    yield [note];
  }
}
