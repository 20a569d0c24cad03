import type { Database, Statement } from "better-sqlite3";
import type { Prisma } from "../generated/sqlite/client";
import { columnListOf, type Row } from "./connection";
import { rowConverterOf, toSqliteValue } from "./sqlite-values";

type PreparedStatement = {
  readonly statement: Statement<unknown[], unknown[]>;
  readonly toRow: ReturnType<typeof rowConverterOf>;
};

/** How many statements stay prepared: one that holds a list is another one with each length of the list. */
const maxPreparedStatements = 200;

/** Runs statements on a connection, at once and past Prisma. */
export function statementsOf(database: Database) {
  const cache = new Map<string, PreparedStatement>();

  function prepare(sql: string): PreparedStatement {
    const cached = cache.get(sql);
    if (cached) return cached;
    const statement = database.prepare<unknown[], unknown[]>(sql);
    const created = { statement, toRow: rowConverterOf(statement) };
    // The oldest goes.
    if (cache.size >= maxPreparedStatements) cache.delete(cache.keys().next().value ?? "");
    cache.set(sql, created);
    return created;
  }

  const toSqliteValues = (values: readonly unknown[]) =>
    values.map((value) => toSqliteValue(value as Row[string]));

  return {
    /** The rows that a query finds. */
    rows: <R>({ sql, values }: Prisma.Sql): R[] => {
      const { statement, toRow } = prepare(sql);
      return statement.all(...toSqliteValues(values)).map(toRow) as R[];
    },
    /** Runs what finds nothing; returns how many rows it changed. */
    run: ({ sql, values }: Prisma.Sql): number =>
      prepare(sql).statement.run(...toSqliteValues(values)).changes,
    /** Adds rows that all have the same columns to a table, in their order; none are no statement. */
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
