import type { Database, Statement } from "better-sqlite3";
import type { Prisma } from "../generated/sqlite/client";
import { columnListOf, type Row } from "./connection";
import { rowConverterOf, toSqliteValue } from "./sqlite-values";

type PreparedStatement = {
  readonly statement: Statement<unknown[], unknown[]>;
  readonly toRow: ReturnType<typeof rowConverterOf>;
};

/** An IN list of another length is another statement. */
const maxPreparedStatements = 200;

/** Runs statements synchronously, without Prisma. */
export function statementsOf(database: Database) {
  const cache = new Map<string, PreparedStatement>();

  function prepare(sql: string): PreparedStatement {
    const cached = cache.get(sql);
    if (cached) return cached;
    const statement = database.prepare<unknown[], unknown[]>(sql);
    const created = { statement, toRow: rowConverterOf(statement) };
    if (cache.size >= maxPreparedStatements) cache.delete(cache.keys().next().value ?? "");
    cache.set(sql, created);
    return created;
  }

  const toSqliteValues = (values: readonly unknown[]) =>
    values.map((value) => toSqliteValue(value as Row[string]));

  return {
    rows: <R>({ sql, values }: Prisma.Sql): R[] => {
      const { statement, toRow } = prepare(sql);
      return statement.all(...toSqliteValues(values)).map(toRow) as R[];
    },
    run: ({ sql, values }: Prisma.Sql): number =>
      prepare(sql).statement.run(...toSqliteValues(values)).changes,
    insert: (table: string, rows: readonly Row[]): void => {
      if (rows.length === 0) return;
      const columns = Object.keys(rows[0] ?? {});
      const placeholders = columns.map(() => "?").join(", ");
      const { statement } = prepare(
        `INSERT INTO "${table}" (${columnListOf(rows)}) VALUES (${placeholders})`,
      );
      for (const row of rows)
        statement.run(...columns.map((name) => toSqliteValue(row[name] ?? null)));
    },
  };
}
