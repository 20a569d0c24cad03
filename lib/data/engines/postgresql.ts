import { Socket } from "node:net";
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
  type Transaction,
  UnavailableError,
} from "./engine";
import { holdServingLock } from "./postgresql-serving-lock";
import { toPostgresqlValue, typeParsers } from "./postgresql-values";

/** For a serialization failure or deadlock. */
const maxAttempts = 5;

/** In ms, multiplied by the attempt; randomised, so that two transactions do not meet again. */
const retryDelay = 20;

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
    rawQuery: async <R>({ text, values }: Prisma.Sql) =>
      (await pool.query({ text, values: values.map(toPostgresqlValue), types: typeParsers }))
        .rows as R[],
    rowLock: Prisma.sql`FOR UPDATE`,
    write: (work, queueKey) => inQueue(queueKey, () => runTransaction(client, work)),
    writeSql: (work, queueKey, timeout) =>
      inQueue(queueKey, () => runTransaction(client, (tx) => work(sqlTransactionOf(tx)), timeout)),
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
    statement_timeout: 2 * maxWait,
    stream: openSocket,
    idleTimeoutMillis: maxWait,
    lock_timeout: maxWait,
    idle_in_transaction_session_timeout: 2 * maxWait,
    application_name: "langkah",
  });
  // The pool replaces a broken idle connection; without a listener the process would exit.
  pool.on("error", (error) => console.error(`PostgreSQL: ${error.message}`));
  return pool;
}

/** Not `query_timeout`, which leaves the connection in the pool with its transaction open. */
function openSocket(): Socket {
  const socket = new Socket();
  socket.setTimeout(2 * maxWait, () =>
    socket.destroy(new UnavailableError("PostgreSQL does not answer")),
  );
  return socket;
}

function sqlTransactionOf(tx: Transaction): SqlTransaction {
  return {
    $queryRaw: (query, ...values) => tx.$queryRaw(query, ...values),
    $executeRaw: (query, ...values) => tx.$executeRaw(query, ...values),
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      const [name, columns] = [`"${table}"`, columnListOf(rows)].map((text) => Prisma.raw(text));
      // One parameter for any number of rows; the table defines the types.
      await tx.$executeRaw`
        INSERT INTO ${name} (${columns})
        SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json)`;
    },
  };
}

async function runTransaction<T>(
  client: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
  timeout = 2 * maxWait,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction(work, { timeout: timeout, maxWait: maxWait });
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
  return (
    errorCodeOf(error) === "P2034" || /\b40001\b|\b40P01\b|deadlock/i.test(errorMessageOf(error))
  );
}
