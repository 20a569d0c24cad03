import pg from "pg";
import { batchSize, type Connection, type Row } from "./connection";
import { DatabaseError, errorMessageOf, maxWait } from "./engine";
import { toPostgresqlValue, typeParsers } from "./postgresql-values";
import {
  describePostgresqlSchema,
  describePostgresqlSchemaAfter,
} from "./schema/postgresql-schema";

/** Keeps migrations and copies apart ("langkah" on a telephone keypad). */
const advisoryLockId = 5_264_524;

/** PostgreSQL allows 65,535 values in a statement. */
const maxValues = 60_000;

/** Throws a DatabaseError without the password. */
export async function connectClient(url: string, options: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: maxWait,
    ...options,
  });
  // The waiting query gets the error too.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new DatabaseError(
      `The database ${describeServer(url)} cannot be reached: ${errorMessageOf(error) || "no answer"}`,
    );
  }
}

export function describeServer(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Throws a DatabaseError. */
export async function connectPostgresql(url: string): Promise<Connection> {
  const client = await connectClient(url, { application_name: "langkah", types: typeParsers });
  const rows = async <R>(sql: string, values?: readonly unknown[]) =>
    (await client.query({ text: sql, ...(values && { values: [...values] }) })).rows as R[];
  const inTransaction = async <T>(begin: string, work: () => Promise<T>): Promise<T> => {
    await client.query(begin);
    try {
      const result = await work();
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  };
  return {
    engine: "postgresql",
    withExclusiveLock: (work) =>
      inTransaction("BEGIN", async () => {
        await client.query(`SELECT pg_advisory_xact_lock(${advisoryLockId})`);
        return work();
      }),
    inSnapshot: (work) => inTransaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work),
    run: async (sql) => {
      await client.query(sql);
    },
    rows: (sql) => rows(sql),
    batches: <R>(sql: string, size?: number) => batchesOf<R>(client, sql, size),
    insert: (table, list) => insert(client, table, list),
    tables: async () => {
      const found = await rows<{ name: string }>(
        `SELECT "tablename" AS "name" FROM "pg_tables" WHERE "schemaname" = current_schema()`,
      );
      return found.map(({ name }) => name);
    },
    schema: () => describePostgresqlSchema(client),
    schemaAfter: (migrations) => describePostgresqlSchemaAfter(client, migrations),
    // PostgreSQL enforces foreign keys.
    countBrokenReferences: async () => 0,
    findIntegrityErrors: async () =>
      (await sequencesOf(client))
        .filter(({ next, highest }) => next <= highest)
        .map(({ table }) => `the sequence of ${table} is behind its highest number`),
    alignSequences: async () => {
      for (const { sequence, table, column, next, highest } of await sequencesOf(client)) {
        if (next > highest) continue;
        await client.query(`LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE`);
        await client.query(
          `SELECT setval($1::regclass, (SELECT max("${column}") FROM "${table}"))`,
          [sequence],
        );
      }
    },
    close: () => client.end(),
  };
}

let cursorCount = 0;

async function* batchesOf<R>(
  client: pg.Client,
  sql: string,
  size = batchSize,
): AsyncGenerator<R[]> {
  cursorCount += 1;
  const cursor = `batches_${cursorCount}`;
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${size} FROM ${cursor}`);
    if (rows.length === 0) break;
    yield rows as R[];
  }
  await client.query(`CLOSE ${cursor}`);
}

type Sequence = {
  sequence: string;
  table: string;
  column: string;
  next: number;
  highest: number;
};

/** With its schema, because PostgreSQL may ask for the sequence of a table before it filters by schema. */
const sequenceSql = `pg_get_serial_sequence(format('%I.%I', "table_schema", "table_name"), "column_name")`;

async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<Omit<Sequence, "next" | "highest">>(
    `SELECT ${sequenceSql} AS "sequence", "table_name" AS "table", "column_name" AS "column"
     FROM information_schema.columns
     WHERE "table_schema" = current_schema() AND ${sequenceSql} IS NOT NULL`,
  );
  const found: Sequence[] = [];
  for (const { sequence, table, column } of rows) {
    const numbers = await client.query<Pick<Sequence, "next" | "highest">>(
      `SELECT (SELECT "last_value" + CASE WHEN "is_called" THEN 1 ELSE 0 END FROM ${sequence})::int8 AS "next",
              (SELECT coalesce(max("${column}"), 0) FROM "${table}")::int8 AS "highest"`,
    );
    for (const row of numbers.rows) found.push({ sequence, table, column, ...row });
  }
  return found;
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const size = Math.floor(maxValues / columns.length);
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    const places = part.map(
      (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`)})`,
    );
    const values = part.flatMap((row) => columns.map((name) => toPostgresqlValue(row[name])));
    await client.query(`INSERT INTO "${table}" (${names}) VALUES ${places}`, values);
  }
}
