import pg from "pg";
import type { Connection, Row } from "./connection";
import { DatabaseError, reasonOf } from "./engine";

/** The number of the advisory lock that keeps migrations and copies apart ("langkah" on a telephone's keys). */
const lock = 5_264_524;

/** The most values that one statement may carry. */
const valueLimit = 60_000;

// Prisma keeps instants in UTC, in columns without a zone, which the driver would take for this machine's time.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`));
types.setTypeParser(pg.types.builtins.INT8, Number);

/** The database of an address as one connection. Throws a DatabaseError, without the password, when it cannot be had. */
export async function connectPostgresql(url: string): Promise<Connection> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: "langkah",
    types,
  });
  // One that breaks says so to the query that waits for it.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new DatabaseError(
      `The database ${host}${pathname} cannot be reached: ${reasonOf(error) || "no answer"}`,
    );
  }
  const rows = async <R>(sql: string, values?: readonly unknown[]) =>
    (await client.query({ text: sql, ...(values && { values: [...values] }) })).rows as R[];
  const within = async <T>(begin: string, work: () => Promise<T>): Promise<T> => {
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
    exclusively: (work) =>
      within("BEGIN", async () => {
        await client.query(`SELECT pg_advisory_xact_lock(${lock})`);
        return work();
      }),
    atOneMoment: (work) => within("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work),
    run: async (sql) => {
      await client.query(sql);
    },
    rows: (sql) => rows(sql),
    insert: (table, list) => insert(client, table, list),
    tables: async () => {
      const found = await rows<{ name: string }>(
        `SELECT "tablename" AS "name" FROM "pg_tables" WHERE "schemaname" = current_schema()`,
      );
      return found.map(({ name }) => name);
    },
    // PostgreSQL never lets one in.
    brokenKeys: async () => 0,
    close: () => client.end(),
  };
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const size = Math.floor(valueLimit / columns.length);
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    const places = part.map(
      (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`)})`,
    );
    const values = part.flatMap((row) =>
      columns.map((name) => {
        const value = row[name];
        return value instanceof Date ? value.toISOString() : value;
      }),
    );
    await client.query(`INSERT INTO "${table}" (${names}) VALUES ${places}`, values);
  }
}
