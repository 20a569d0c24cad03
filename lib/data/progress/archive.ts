import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { ArchivedEnrolment, ArchiveWithoutEvents } from "../../domain/archive";
import type { RecordedEvent } from "../../domain/history";
import type { Locale } from "../../domain/locale";
import type { Status } from "../../domain/progress";
import { findSessions } from "../accounts/session";
import { prisma, rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { type EventRow, enrolmentIdSql, eventFields, eventFrom } from "./history";

const archivedEnrolmentFields = {
  pathKey: true,
  contentVersion: true,
  startedAt: true,
  targetDate: true,
  hoursPerWeek: true,
  specialisation: true,
  items: {
    select: { itemKey: true, status: true, startedAt: true, completedAt: true, note: true },
    orderBy: { itemKey: "asc" },
  },
} as const;

const archivedLearnerFields = {
  email: true,
  name: true,
  locale: true,
  timeZone: true,
  createdAt: true,
  emailConfirmedAt: true,
  passwordHash: true,
  accounts: { select: { provider: true, subject: true, label: true, createdAt: true } },
  passkeys: { select: { name: true, createdAt: true, usedAt: true } },
  secondFactor: { select: { createdAt: true, confirmedAt: true } },
  audit: {
    select: { at: true, event: true, address: true, detail: true },
    orderBy: { sequence: "asc" },
  },
  enrolments: { select: archivedEnrolmentFields },
} as const;

/** Everything stored about a learner except the events. */
export async function findArchiveHead(
  userId: string,
  now: Date,
): Promise<ArchiveWithoutEvents | null> {
  const client = await prisma();
  const row = await client.user.findUnique({
    where: { id: userId },
    select: archivedLearnerFields,
  });
  if (!row) return null;
  const { accounts, passkeys, secondFactor, audit, enrolments, passwordHash, ...rest } = row;
  const recoveryCodes = await client.recoveryCode.count({ where: { userId } });
  const sessions = await findSessions(userId, now);
  return {
    profile: { ...rest, locale: rest.locale as Locale, hasPassword: passwordHash !== null },
    sessions: sessions.map(({ id: _id, ...session }) => session),
    accounts,
    passkeys,
    secondFactor: secondFactor && { ...secondFactor, recoveryCodes },
    audit,
    enrolments: enrolments.map(
      ({ pathKey, items, ...enrolment }): ArchivedEnrolment => ({
        path: pathKey,
        ...enrolment,
        items: items.map(({ itemKey, status, ...item }) => ({
          item: itemKey,
          status: status as Status,
          ...item,
        })),
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
