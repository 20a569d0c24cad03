import type { Database, Statement } from "better-sqlite3";
import type { Prisma } from "../generated/sqlite/client";
import { namesOf, type Row } from "./connection";
import { kept, typesOf } from "./sqlite-types";

type Prepared = {
  readonly statement: Statement<unknown[], unknown[]>;
  readonly typed: ReturnType<typeof typesOf>;
};

/** How many statements stay prepared: one that holds a list is another one with each length of the list. */
const most = 200;

/** Runs statements on a connection, at once and past Prisma. */
export function statementsOf(database: Database) {
  const known = new Map<string, Prepared>();

  function prepared(sql: string): Prepared {
    const found = known.get(sql);
    if (found) return found;
    const statement = database.prepare<unknown[], unknown[]>(sql);
    const made = { statement, typed: typesOf(statement) };
    // The oldest goes.
    if (known.size >= most) known.delete(known.keys().next().value ?? "");
    known.set(sql, made);
    return made;
  }

  const keptOf = (values: readonly unknown[]) => values.map((value) => kept(value as Row[string]));

  return {
    /** The rows that a query finds. */
    rows: <R>({ sql, values }: Prisma.Sql): R[] => {
      const { statement, typed } = prepared(sql);
      return statement.all(...keptOf(values)).map(typed) as R[];
    },
    /** Runs what finds nothing; returns how many rows it changed. */
    run: ({ sql, values }: Prisma.Sql): number =>
      prepared(sql).statement.run(...keptOf(values)).changes,
    /** Adds rows that all have the same columns to a table, in their order; none are no statement. */
    insert: (table: string, rows: readonly Row[]): void => {
      if (rows.length === 0) return;
      const columns = Object.keys(rows[0] ?? {});
      const places = columns.map(() => "?").join(", ");
      const { statement } = prepared(
        `INSERT INTO "${table}" (${namesOf(rows)}) VALUES (${places})`,
      );
      for (const row of rows) statement.run(...columns.map((name) => kept(row[name] ?? null)));
    },
  };
}
