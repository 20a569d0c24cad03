import { missingNote, type Note } from "../../domain/note";
import {
  addedNotesOf,
  type NoteImport,
  type NoteImportPlan,
  noteImportOf,
  notesByItem,
} from "../../domain/note-import";
import { rawQuery } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import type { ImportSource } from "../progress/import-upload";
import {
  endOfVersions,
  findNote,
  findNoteVersions,
  findOpenNote,
  insertNoteVersions,
  upsertNote,
} from "./note";

/** What importing the notes would change. */
export async function planNotes(
  userId: string,
  pathKey: string,
  { notes }: Pick<ImportSource, "notes">,
  now: Date,
): Promise<NoteImportPlan> {
  const enrolmentId = enrolmentIdSql(userId, pathKey);
  const [sums] = await rawQuery<{ versions: number | string; size: number | string }>(Prisma.sql`
    SELECT (SELECT COALESCE(SUM("version"), 0) FROM "Note" WHERE "enrolmentId" = ${enrolmentId}) AS "versions",
      (SELECT COALESCE(SUM("size"), 0) FROM "NoteVersion" WHERE "enrolmentId" = ${enrolmentId}) AS "size"`);
  const items: NoteImport[] = [];
  for await (const imported of notesByItem(notes())) {
    items.push(await planNote(userId, pathKey, imported, now));
  }
  const [versionSum, versionsSize] = [Number(sums?.versions), Number(sums?.size)];
  return { items, versionSum, versionsSize, now };
}

async function planNote(
  userId: string,
  pathKey: string,
  imported: readonly Note[],
  now: Date,
): Promise<NoteImport> {
  const { item } = imported.at(-1) as Note;
  const here = await findNote(userId, pathKey, item);
  const versions = await findNoteVersions(userId, pathKey, item, { count: endOfVersions });
  return noteImportOf(imported, here, versions.toReversed(), now);
}

export async function findNoteVersionSum(tx: SqlExecutor, enrolmentId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ sum: bigint | number }[]>`
    SELECT COALESCE(SUM("version"), 0) AS "sum" FROM "Note" WHERE "enrolmentId" = ${enrolmentId}`;
  return Number(row?.sum);
}

/** The notes here must still be those that were planned for. */
export async function saveImportedNotes(
  tx: SqlTransaction,
  enrolmentId: string,
  { notes }: Pick<ImportSource, "notes">,
  plan: NoteImportPlan,
): Promise<void> {
  const afterOf = new Map(plan.items.map(({ item, after }) => [item, after]));
  if (plan.items.every(({ after }) => after === null)) return;
  for await (const imported of notesByItem(notes(tx))) {
    const [{ item } = { item: "" }] = imported;
    const after = afterOf.get(item) ?? null;
    if (after === null) continue;
    const here = (await findOpenNote(tx, enrolmentId, item)) ?? missingNote(item);
    const { current, earlier } = addedNotesOf(imported, here, after, plan.now);
    await insertNoteVersions(tx, enrolmentId, earlier);
    if (current) await upsertNote(tx, enrolmentId, { ...current, tab: null, openedAt: current.at });
  }
}
