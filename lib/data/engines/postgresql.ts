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
import { typeParsers } from "./postgresql-values";

/** How often a transaction that PostgreSQL gave up for another's sake is tried again. */
const maxAttempts = 5;

/** How long to wait before the next attempt, in ms, once more each time; by chance, so that two do not meet again. */
const retryDelay = 20;

/** Of writes that take a few ms, no more than this have their turn while they are patient. */
const maxQueueLength = 1_000;

/**
 * PostgreSQL as the engine. Transactions see what others have committed (READ COMMITTED), and whoever decides on
 * something locks its row first (`rowLock`): they then wait for each other instead of failing. Throws a DatabaseError
 * when its user may not change what is there.
 */
export async function openPostgresql(url: string): Promise<Engine> {
  const pool = openPool(url);
  await assertWritePrivileges(pool);
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  // Both clients come from one source of models, so that one type serves for both.
  const client = new PostgresqlClient({ adapter }) as unknown as PrismaClient;
  const serially = createBulkhead({ concurrency: 1, queue: maxQueueLength, maxWait });
  const inQueue = <T>(queueKey: string | undefined, work: () => Promise<T>) =>
    queueKey === undefined ? work() : serially(work, queueKey);
  return {
    prisma: client,
    rawQuery: async <R>({ text, values }: Prisma.Sql) =>
      (await pool.query({ text, values: [...values], types: typeParsers })).rows as R[],
    rowLock: Prisma.sql`FOR UPDATE`,
    write: (work, queueKey) => inQueue(queueKey, () => runTransaction(client, work)),
    writeSql: (work, queueKey, timeout) =>
      inQueue(queueKey, () => runTransaction(client, (tx) => work(sqlTransactionOf(tx)), timeout)),
    // What a server has committed it keeps.
    assertDurable: () => undefined,
    close: () => client.$disconnect(),
  };
}

/** A user who may only read would let the app start, and each visitor find out. */
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
    // A server that is slow must not hold a visitor for ever, nor one that has gone silent.
    statement_timeout: 2 * maxWait,
    stream: openSocket,
    // Given back before its silence is taken for the server's.
    idleTimeoutMillis: maxWait,
    lock_timeout: maxWait,
    idle_in_transaction_session_timeout: 2 * maxWait,
    application_name: "langkah",
  });
  // A connection that breaks while nobody uses it is replaced by the pool; it is no reason to end the process.
  pool.on("error", (error) => console.error(`PostgreSQL: ${error.message}`));
  return pool;
}

/**
 * A connection that is given up when nothing has come for longer than any statement may take. Not `query_timeout`: that
 * leaves the connection in the pool with its transaction open, for the next one to commit.
 */
function openSocket(): Socket {
  const socket = new Socket();
  socket.setTimeout(2 * maxWait, () =>
    socket.destroy(new UnavailableError("PostgreSQL is silent")),
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
      // One value however many they are; the table itself says what is a number and what an instant.
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
      // Whether a commit whose connection broke was kept is unknown: the client tries again, under the same id.
      if (!isSerializationFailure(error)) throw error;
      if (attempt === maxAttempts) throw new UnavailableError(errorMessageOf(error));
      await new Promise((resolve) =>
        setTimeout(resolve, retryDelay * attempt * (1 + Math.random())),
      );
    }
  }
}

/** Serialization failures and deadlocks (SQLSTATE 40001, 40P01): nothing was written, and trying again is right. */
function isSerializationFailure(error: unknown): boolean {
  return (
    errorCodeOf(error) === "P2034" || /\b40001\b|\b40P01\b|deadlock/i.test(errorMessageOf(error))
  );
}
