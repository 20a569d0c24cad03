import type { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { createBulkhead } from "../../bulkhead";
import { PrismaClient as PostgresqlClient, Prisma } from "../generated/postgresql/client";
import type { PrismaClient } from "../generated/sqlite/client";
import { columnListOf } from "./connection";
import {
  DatabaseError,
  type Engine,
  errorCodeOf,
  errorMessageOf,
  maxWait,
  type SqlTransaction,
  toSql,
  UnavailableError,
} from "./engine";
import { holdServingLock } from "./postgresql-serving-lock";
import { toPostgresqlValue, typeParsers } from "./postgresql-values";

/** For a serialization failure or deadlock. */
const maxAttempts = 5;

/** In ms, multiplied by the attempt; randomised, so that two transactions do not meet again. */
const retryDelay = 20;

/** The longest transaction, in ms. */
const maxTransaction = 2 * maxWait;

/** Ms that a connection is kept for the next page, which need not wait for a new one. */
const maxIdle = 60_000;

/** Each write takes a few ms, so a longer queue would exceed `maxWait`. */
const maxQueueLength = 1_000;

/**
 * READ COMMITTED with row locks (ADR 11). Throws a DatabaseError when the user lacks write privileges, or while the
 * database is restored or moved.
 */
export async function openPostgresql(url: string): Promise<Engine> {
  const pool = openPool(url);
  await assertWritePrivileges(pool);
  const releaseServingLock = await holdServingLock(url).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  // Both clients are generated from one schema.
  const client = new PostgresqlClient({ adapter }) as unknown as PrismaClient;
  const serially = createBulkhead({ concurrency: 1, queue: maxQueueLength, maxWait });
  const inQueue = <T>(queueKey: string | undefined, work: () => Promise<T>) =>
    queueKey === undefined ? work() : serially(work, queueKey);
  return {
    prisma: async () => client,
    rawQuery: async <R>(query: Prisma.Sql) => (await pool.query(queryConfigOf(query))).rows as R[],
    rowLock: Prisma.sql`FOR UPDATE`,
    write: (work, queueKey) =>
      inQueue(queueKey, () =>
        retried(() => client.$transaction(work, { timeout: maxTransaction, maxWait })),
      ),
    writeSql: (work, queueKey, timeout = maxTransaction) =>
      inQueue(queueKey, () => retried(() => transactSql(pool, work, timeout))),
    assertDurable: () => undefined,
    close: async () => {
      await client.$disconnect();
      await releaseServingLock();
    },
  };
}

async function assertWritePrivileges(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ table: string }>(
    `SELECT "relname" AS "table" FROM "pg_class"
     WHERE "relnamespace" = current_schema()::regnamespace AND "relkind" = 'r'
       AND "relname" <> '_prisma_migrations'
       AND NOT (has_table_privilege("oid", 'SELECT') AND has_table_privilege("oid", 'INSERT')
         AND has_table_privilege("oid", 'UPDATE') AND has_table_privilege("oid", 'DELETE'))
     ORDER BY "relname" LIMIT 1`,
  );
  const [first] = rows;
  if (!first) return;
  await pool.end();
  throw new DatabaseError(
    `permission denied for table ${first.table}: let the user that Langkah connects as own its tables`,
  );
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: maxWait,
    statement_timeout: maxTransaction,
    idleTimeoutMillis: maxIdle,
    lock_timeout: maxWait,
    idle_in_transaction_session_timeout: maxTransaction,
    application_name: "langkah",
  });
  // The pool replaces a broken idle connection; without a listener the process would exit.
  pool.on("error", (error) => console.error(`PostgreSQL: ${error.message}`));
  // The same for a connection in use; the waiting query gets the error too.
  pool.on("connect", (client) => client.on("error", () => undefined));
  limitSilence(pool);
  return pool;
}

/**
 * Ends a connection whose server is silent while it is in use. Not `query_timeout`, which leaves the connection in the
 * pool with its transaction open.
 */
function limitSilence(pool: pg.Pool): void {
  // A socket, with TLS too.
  const socketOf = ({ connection }: pg.PoolClient) => connection.stream as Socket;
  pool.on("connect", (client) => {
    const socket = socketOf(client);
    socket.on("timeout", () => socket.destroy(new UnavailableError("PostgreSQL does not answer")));
  });
  pool.on("acquire", (client) => socketOf(client).setTimeout(maxTransaction));
  pool.on("release", (_, client) => socketOf(client).setTimeout(0));
}

function queryConfigOf({ text, values }: Prisma.Sql): pg.QueryConfig {
  return { text, values: values.map(toPostgresqlValue), types: typeParsers };
}

function sqlTransactionOf(client: pg.PoolClient, deadline: number): SqlTransaction {
  const run = (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    if (performance.now() > deadline) throw new UnavailableError("A transaction took too long");
    return client.query(queryConfigOf(toSql(query, values)));
  };
  const $executeRaw: SqlTransaction["$executeRaw"] = async (query, ...values) =>
    (await run(query, values)).rowCount ?? 0;
  return {
    $queryRaw: async <R>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rows as R,
    $executeRaw,
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      const [name, columns] = [`"${table}"`, columnListOf(rows)].map((text) => Prisma.raw(text));
      // One parameter for any number of rows; the table defines the types.
      await $executeRaw`
        INSERT INTO ${name} (${columns})
        SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json)`;
    },
  };
}

/** Without Prisma, which took more than half of a tick's time. Durable when this returns. */
async function transactSql<T>(
  pool: pg.Pool,
  work: (tx: SqlTransaction) => Promise<T>,
  timeout: number,
): Promise<T> {
  const client = await pool.connect();
  let isUsable = true;
  try {
    await client.query("BEGIN");
    const result = await work(sqlTransactionOf(client, performance.now() + timeout));
    const { command } = await client.query("COMMIT");
    // A transaction in which a statement failed is rolled back by its COMMIT, without an error.
    if (command !== "COMMIT") throw new Error(`PostgreSQL answered COMMIT with ${command}`);
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      isUsable = false;
    });
    throw error;
  } finally {
    client.release(!isUsable);
  }
}

async function retried<T>(transact: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact();
    } catch (error) {
      // Not retried when the connection broke during a commit: whether it was kept is unknown, and the client retries
      // with the same id.
      if (!isSerializationFailure(error)) throw error;
      if (attempt === maxAttempts) throw new UnavailableError(errorMessageOf(error));
      await new Promise((resolve) =>
        setTimeout(resolve, retryDelay * attempt * (1 + Math.random())),
      );
    }
  }
}

/** Nothing was written (SQLSTATE 40001, 40P01). */
function isSerializationFailure(error: unknown): boolean {
  const text = `${errorCodeOf(error)} ${errorMessageOf(error)}`;
  return /\b(P2034|40001|40P01)\b|deadlock/i.test(text);
}
