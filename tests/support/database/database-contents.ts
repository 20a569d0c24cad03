import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { DatabaseError } from "@/lib/data/engines/engine";
import { createBackup } from "@/lib/data/maintenance/backup";
import { statuses } from "@/lib/domain/progress";
import { addPictureTo, addProjectTo, removeProjectOf } from "../projects/stored-projects";
import { sheetKeys } from "../unit/article-sheet";
import { applyChanges, change } from "./changes";
import { morning, newLearner } from "./learners";
import { addEvidenceTo, removeEvidenceOf } from "./records/evidence";
import { addWeekRows } from "./records/week";
import { storedEventsOf } from "./stored-rows";

/** The address of this test file's database. */
export const databaseUrl = (): string => process.env.DATABASE_URL ?? "";

export const ignoreProgress = () => undefined;

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "langkah-scratch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function newEmptyPostgresqlDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(databaseUrl());
  url.pathname = "/template1";
  const admin = await connect(url.href);
  await admin.run(`CREATE DATABASE "${name}"`);
  await admin.close();
  url.pathname = `/${name}`;
  return url.href;
}

/** Learners with names in several scripts, and histories with undos in them. */
export async function populate(learners: number, changes: number): Promise<void> {
  const names = ["Siti 'Nur' Haliza", "李小龍", "🦊\\n;--", "أمل"];
  const anyChange = fc.record({
    item: fc.constantFrom(...sheetKeys.slice(0, 8)),
    status: fc.constantFrom(...statuses),
    minutes: fc.nat(60 * 24 * 9),
  });
  for (let index = 0; index < learners; index += 1) {
    const learner = await newLearner({ name: names[index % names.length] ?? "" });
    const samples = fc.sample(anyChange, { numRuns: changes, seed: 20261124 + index });
    for (const { item, status, minutes } of samples) {
      await applyChanges(
        learner,
        [change(item, status)],
        new Date(morning.getTime() + minutes * 60_001),
      );
    }
    const id = await addEvidenceTo(learner, { title: names[index % names.length] ?? "" });
    if (index % 2 === 0) await removeEvidenceOf(learner, id);
    const project = await addProjectTo(learner, { title: names[index % names.length] ?? "" });
    await addPictureTo(learner, project);
    if (index % 2 === 1) await removeProjectOf(learner, project);
    await addWeekRows(learner, names[index % names.length]);
    for (const event of (await storedEventsOf(learner.id)).slice(-3)) {
      await applyChanges(learner, [change(event.item, event.from, { undoOf: event.id })]);
    }
  }
}

/** By table. */
type Rows = Readonly<Record<string, readonly string[]>>;

/** Expects two databases to hold the same; names only rows that differ, because there may be very many. */
export function expectSameRows(actual: Rows, expected: Rows): void {
  expect(rowsLackingIn(expected, actual), "rows too many").toEqual([]);
  expect(rowsLackingIn(actual, expected), "rows too few").toEqual([]);
}

function rowsLackingIn(lacking: Rows, rows: Rows): string[] {
  return Object.entries(rows).flatMap(([table, list]) => {
    const known = new Set(lacking[table]);
    return list.filter((row) => !known.has(row)).map((row) => `${table} ${row}`);
  });
}

/** All rows of all tables, in an order that does not depend on the engine; of migrations only their names. */
export async function allRowsIn(url: string): Promise<Record<string, string[]>> {
  const connection = await connect(url, "existing");
  try {
    const tables: Record<string, string[]> = {};
    for (const table of (await connection.tables()).sort()) {
      const what = table === "_prisma_migrations" ? `"migration_name"` : "*";
      const rows = await connection.rows<object>(`SELECT ${what} FROM "${table}"`);
      tables[table] = rows
        .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort())))
        .sort();
    }
    return tables;
  } finally {
    await connection.close();
  }
}

/** The error that an operator reads; expects one line without a password. */
export async function operatorErrorOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseError);
    const message = error instanceof Error ? error.message : "";
    expect(message).not.toContain("\n");
    expect(message).not.toContain("geheim");
    return message;
  }
  return expect.fail("It was accepted");
}

/** Backs up the database of the test. Returns the path of the backup. */
export async function backUpInto(folder: string): Promise<string> {
  const connection = await connect(databaseUrl(), "existing");
  try {
    return (await createBackup(connection, { folder, keep: 99, onProgress: ignoreProgress })).path;
  } finally {
    await connection.close();
  }
}
