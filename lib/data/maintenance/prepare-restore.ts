import { connect } from "../engines/connect";
import { DatabaseError, errorMessageOf } from "../engines/engine";
import { removeDatabaseFile } from "../engines/sqlite-file";
import type { OnProgress } from "./copy-rows";
import { findPendingMigrations, migrate } from "./migrate";
import { describeSchemaError, findSchemaErrors } from "./schema";
import { type DatabaseCounts, finalizeDatabaseFile, takeSnapshot } from "./snapshot";

/** Ended sessions and used tokens must not become valid again: all learners sign in again. */
export const discardedTables = ["Session", "Token"] as const;

/** Copies, migrates, verifies and flushes a backup. Throws a DatabaseError when it is damaged or not Langkah's. */
export async function prepareRestore(
  backup: string,
  part: string,
  onProgress: OnProgress,
  emptiedTables: readonly ("Session" | "Token")[] = [],
): Promise<DatabaseCounts> {
  removeDatabaseFile(part);
  try {
    const source = await connect(`file:${backup}`, "read-only");
    try {
      onProgress("checking the backup");
      const [integrityError] = await source.findIntegrityErrors();
      if (integrityError) throw new DatabaseError(`it is damaged (${integrityError})`);
      if ((await source.tables()).length === 0) throw new DatabaseError("it is empty");
      await findPendingMigrations(source);
      await takeSnapshot(source, part, onProgress);
    } finally {
      await source.close();
    }
    onProgress("migrating the backup");
    await migrate(`file:${part}`);
    await assertSchema(part);
    await emptyTables(part, emptiedTables);
    return await finalizeDatabaseFile(part);
  } catch (error) {
    removeDatabaseFile(part);
    const reason = errorMessageOf(error);
    throw new DatabaseError(reason.includes(backup) ? reason : `${backup}: ${reason}`);
  }
}

async function assertSchema(file: string): Promise<void> {
  const connection = await connect(`file:${file}`, "existing");
  try {
    const errors = await findSchemaErrors(connection);
    const error = errors.find(({ problem }) => problem !== "foreign");
    if (error) throw new DatabaseError(`it is damaged (${describeSchemaError(error)})`);
  } finally {
    await connection.close();
  }
}

async function emptyTables(file: string, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  const connection = await connect(`file:${file}`, "existing");
  try {
    for (const table of tables) await connection.run(`DELETE FROM "${table}"`);
  } finally {
    await connection.close();
  }
}
