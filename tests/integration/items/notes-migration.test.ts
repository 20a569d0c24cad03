import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { findResourceFilters } from "@/lib/data/items/item-marks";
import { migrationsFolder } from "@/lib/data/maintenance/migrate";
import { verifyDatabase } from "@/lib/data/maintenance/verify";
import { noMarks } from "@/lib/domain/item-marks";
import { loadOwnItem } from "@/lib/loaders/own-item";
import { applyChanges, change } from "../../support/database/changes";
import { databaseUrl, ignoreProgress } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { currentNoteOf, earlierNotesOf, writeNote } from "../../support/database/records/notes";
import { queryRows, storedItemsOf } from "../../support/database/stored-rows";

const tables = ["Note", "NoteVersion", "ResourceMark", "OwnLink", "StatementTick"];

it("a text that an import brought becomes version 1 of a note", async () => {
  const learner = await newLearner();
  await applyChanges(learner, [change("git", "done"), change("dsa", "learning")]);
  const connection = await connect(databaseUrl());
  try {
    for (const table of tables) await connection.run(`DROP TABLE "${table}"`);
    for (const column of ["freeOnly", "indonesianOnly"])
      await connection.run(`ALTER TABLE "User" DROP COLUMN "${column}"`);
    await connection.run(`ALTER TABLE "ItemProgress" ADD COLUMN "note" TEXT`);
    const [enrolment] = await queryRows<{ id: string }>(
      `SELECT "id" FROM "Enrolment" WHERE "userId" = ?`,
      learner.id,
    );
    await connection.run(`UPDATE "ItemProgress" SET "note" = 'cabang' WHERE "itemKey" = 'git'`);
    await connection.run(
      `INSERT INTO "ItemProgress" ("enrolmentId", "itemKey", "status", "version", "note")
       VALUES ('${enrolment?.id}', 'rag', 'not-started', 0, 'nanti')`,
    );
    const folder = migrationsFolder(connection.engine);
    for (const name of ["20261203000000_notes", "20261204000000_note_times"])
      await connection.run(readFileSync(join(folder, name, "migration.sql"), "utf8"));
    const report = await verifyDatabase(connection, ignoreProgress);
    expect(report.integrityErrors).toEqual([]);
    expect(report.findings).toEqual([]);
  } finally {
    await connection.close();
  }
  for (const [item, text] of [
    ["git", "cabang"],
    ["rag", "nanti"],
  ] as const) {
    const note = await currentNoteOf(learner, item);
    expect(note).toMatchObject({ text, version: 1 });
    expect(Math.abs(Date.now() - note.at.getTime())).toBeLessThan(60_000);
    expect(note.day).toBe(note.at.toISOString().slice(0, 10));
  }
  expect(await currentNoteOf(learner, "dsa")).toMatchObject({ version: 0 });
  expect((await storedItemsOf(learner.id)).map(({ item }) => item)).toEqual(["dsa", "git"]);
  expect((await loadOwnItem(learner, "git", {})).marks).toEqual(noMarks("git"));
  expect(await findResourceFilters(learner.id)).toEqual({
    freeOnly: false,
    indonesianOnly: false,
  });
  await writeNote(learner, "git", "ranting", { at: new Date() });
  expect(await earlierNotesOf(learner, "git")).toMatchObject([{ text: "cabang", version: 1 }]);
});
