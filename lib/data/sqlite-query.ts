import Sqlite, { type Statement } from "better-sqlite3";
import type { Prisma } from "./generated/sqlite/client";
import { typesOf } from "./sqlite-types";

type Columns = Record<string, unknown>;
type Prepared = {
  readonly statement: Statement<unknown[], Columns>;
  readonly typed: (row: Columns) => Columns;
};

/** A connection that only reads, its statements prepared once. */
export function openQuery(file: string, timeout: number) {
  const database = new Sqlite(file, { readonly: true, timeout });
  const known = new Map<string, Prepared>();

  function prepared(sql: string): Prepared {
    const found = known.get(sql);
    if (found) return found;
    const statement = database.prepare<unknown[], Columns>(sql);
    const made = { statement, typed: typesOf(statement) };
    known.set(sql, made);
    return made;
  }

  return {
    query: async <R>({ sql, values }: Prisma.Sql): Promise<R[]> => {
      const { statement, typed } = prepared(sql);
      return statement.all(...values).map(typed) as R[];
    },
    close: () => database.close(),
  };
}
