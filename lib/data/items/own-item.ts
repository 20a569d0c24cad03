import { missingNote, type Note } from "../../domain/note";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import {
  type FilterRow,
  type MarkRow,
  type MarksAndFilters,
  marksAndFiltersFrom,
  marksAndFiltersSql,
} from "./item-marks";
import { noteColumns, type VersionPage, versionsSql } from "./note";

export type FoundItem = MarksAndFilters & {
  readonly note: Note;
  /** Earlier ones, newest first. */
  readonly versions: readonly Note[];
};

type NoteRow = Note & { readonly kind: "note" | "version" };

const isNote = (row: NoteRow | MarkRow | FilterRow): row is NoteRow =>
  row.kind === "note" || row.kind === "version";

function notesFrom(rows: readonly NoteRow[], kind: NoteRow["kind"]): Note[] {
  return rows
    .filter((row) => row.kind === kind)
    .map(({ item, version, at, day, text }) => ({ item, version, at, day, text }));
}

/** One statement, so that the page of an item asks once. The note comes first, because it tells SQLite the types. */
export async function findOwnItem(
  userId: string,
  pathKey: string,
  item: string,
  page: VersionPage,
): Promise<FoundItem> {
  const rows = await rawQuery<NoteRow | MarkRow | FilterRow>(Prisma.sql`
    SELECT ${noteColumns}, 'note' AS "kind", '' AS "url", '' AS "title", 0 AS "place" FROM "Note"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "itemKey" = ${item}
    UNION ALL SELECT v.*, 'version', '', '', 0 FROM (${versionsSql(userId, pathKey, item, page)}) v
    UNION ALL SELECT m."item", 0, NULL, '', '', m."kind", m."url", m."title", m."place"
    FROM (${marksAndFiltersSql(userId, pathKey, item)}) m
    ORDER BY "version" DESC, "place"`);
  const notes = rows.filter(isNote);
  const others = rows.filter((row) => !isNote(row));
  return {
    ...marksAndFiltersFrom(others, item),
    note: notesFrom(notes, "note")[0] ?? missingNote(item),
    versions: notesFrom(notes, "version"),
  };
}
