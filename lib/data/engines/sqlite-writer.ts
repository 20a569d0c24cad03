import Sqlite from "better-sqlite3";
import type { Prisma } from "../generated/sqlite/client";
import { type SqlTransaction, toSql } from "./engine";
import { applySettings } from "./sqlite-settings";
import { statementsOf } from "./sqlite-statements";

/** A connection that writes without Prisma. Throws a DatabaseError when its settings do not hold. */
export async function openWriter(file: string, timeout: number) {
  const database = new Sqlite(file, { fileMustExist: true, timeout });
  await applySettings(async (text) => database.pragma(text, { simple: true }));
  const { rows, run, insert } = statementsOf(database);
  const tx: SqlTransaction = {
    $queryRaw: async <R>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      rows(toSql(query, values)) as R,
    $executeRaw: async (query, ...values) => run(toSql(query, values)),
    insert: async (table, list) => insert(table, list),
  };
  return {
    /** Durable when this returns; rolled back when `work` throws. */
    transact: async (work: (tx: SqlTransaction) => Promise<void>): Promise<void> => {
      database.exec("BEGIN IMMEDIATE");
      try {
        await work(tx);
        database.exec("COMMIT");
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
    /** Throws when another connection reads or writes. */
    emptyLog: (): void => {
      const [result] = database.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
      if (result?.busy !== 0) throw new Error("the log is in use");
    },
    close: () => database.close(),
  };
}
