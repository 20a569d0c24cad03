import Sqlite from "better-sqlite3";
import type { Prisma } from "../generated/sqlite/client";
import { statementsOf } from "./sqlite-statements";

export function openReader(file: string, timeout: number) {
  const database = new Sqlite(file, { readonly: true, timeout });
  const { rows } = statementsOf(database);
  return {
    rawQuery: async <R>(sql: Prisma.Sql): Promise<R[]> => rows<R>(sql),
    run: (sql: string): void => {
      database.exec(sql);
    },
    close: () => database.close(),
  };
}
