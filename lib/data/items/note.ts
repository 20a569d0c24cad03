import {
  missingNote,
  type Note,
  type NoteOutcome,
  type NoteVersion,
  type OpenNote,
} from "../../domain/note";
import { rawQuery, write, writeSql } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { type ItemTarget, lockEnrolment } from "./enrolment";

export const noteColumns = Prisma.raw(
  `"itemKey" AS "item", "version", "at", "localDate" AS "day", "text"`,
);

/** Removed ones included. */
export function findNotes(userId: string, pathKey: string): Promise<Note[]> {
  return rawQuery(Prisma.sql`
    SELECT ${noteColumns} FROM "Note"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} ORDER BY "itemKey"`);
}

export async function findNote(userId: string, pathKey: string, item: string): Promise<Note> {
  const [note] = await rawQuery<Note>(Prisma.sql`
    SELECT ${noteColumns} FROM "Note"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "itemKey" = ${item}`);
  return note ?? missingNote(item);
}

/** Those of at least `length` characters. */
export function findLongNotes(
  userId: string,
  pathKey: string,
  length: number,
): Promise<Pick<Note, "item" | "text">[]> {
  return rawQuery(Prisma.sql`
    SELECT "itemKey" AS "item", "text" FROM "Note"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND length("text") >= ${length}`);
}

/** Above every version, and every number of versions. */
export const endOfVersions = 2 ** 31 - 1;

export type VersionPage = { readonly before?: number | undefined; readonly count: number };

export function versionsSql(
  userId: string,
  pathKey: string,
  item: string,
  { before = endOfVersions, count }: VersionPage,
): Prisma.Sql {
  return Prisma.sql`
    SELECT ${noteColumns} FROM "NoteVersion"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "itemKey" = ${item}
      AND "version" < ${before}
    ORDER BY "version" DESC LIMIT ${count}`;
}

/** Newest first; those before the version `before`, if given. */
export function findNoteVersions(
  userId: string,
  pathKey: string,
  item: string,
  page: VersionPage,
): Promise<Note[]> {
  return rawQuery(versionsSql(userId, pathKey, item, page));
}

/** Null where it is not kept. */
export async function findNoteVersion(
  userId: string,
  pathKey: string,
  item: string,
  version: number,
): Promise<Note | null> {
  const page = { before: version + 1, count: 1 };
  const [found] = await findNoteVersions(userId, pathKey, item, page);
  return found?.version === version ? found : null;
}

/** Durable when this returns. Null if the learner is not enrolled on the path. */
export async function saveNote(
  target: ItemTarget,
  decide: (note: OpenNote, versionsSize: number) => NoteOutcome,
): Promise<NoteOutcome | null> {
  const { userId, item, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const note = (await findOpenNote(tx, enrolmentId, item)) ?? missingNote(item);
      const decision = decide(note, await findVersionsSize(tx, enrolmentId));
      if (decision.outcome === "saved") {
        await insertNoteVersions(tx, enrolmentId, decision.earlier ? [decision.earlier] : []);
        await upsertNote(tx, enrolmentId, decision.note);
      }
      return decision;
    },
    { session, queueKey: userId },
  );
}

export async function findOpenNote(
  tx: SqlExecutor,
  enrolmentId: string,
  item: string,
): Promise<OpenNote | undefined> {
  const [note] = await tx.$queryRaw<OpenNote[]>`
    SELECT ${noteColumns}, "tab", "openedAt" FROM "Note"
    WHERE "enrolmentId" = ${enrolmentId} AND "itemKey" = ${item}`;
  return note;
}

/** From an index alone. */
async function findVersionsSize(tx: SqlExecutor, enrolmentId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ sum: bigint | number }[]>`
    SELECT COALESCE(SUM("size"), 0) AS "sum" FROM "NoteVersion" WHERE "enrolmentId" = ${enrolmentId}`;
  return Number(row?.sum);
}

export async function insertNoteVersions(
  tx: SqlTransaction,
  enrolmentId: string,
  versions: readonly NoteVersion[],
): Promise<void> {
  const rows = versions.map(({ item, day, ...version }) => ({
    enrolmentId,
    itemKey: item,
    localDate: day,
    ...version,
  }));
  await tx.insert("NoteVersion", rows);
}

export async function upsertNote(
  tx: SqlExecutor,
  enrolmentId: string,
  { item, version, at, day, tab, openedAt, text }: OpenNote,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Note" ("enrolmentId", "itemKey", "version", "at", "localDate", "tab", "openedAt", "text")
    VALUES (${enrolmentId}, ${item}, ${version}, ${at}, ${day}, ${tab}, ${openedAt}, ${text})
    ON CONFLICT ("enrolmentId", "itemKey") DO UPDATE SET
      "version" = excluded."version", "at" = excluded."at", "localDate" = excluded."localDate",
      "tab" = excluded."tab", "openedAt" = excluded."openedAt", "text" = excluded."text"`;
}

/** Returns how many. */
export async function deleteExpiredNoteVersions(now: Date): Promise<number> {
  const { count } = await write((tx) =>
    tx.noteVersion.deleteMany({ where: { endsAt: { lte: now } } }),
  );
  return count;
}
