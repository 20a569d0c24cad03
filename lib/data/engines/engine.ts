import { isOverloaded } from "../../bulkhead";
import type { Prisma, PrismaClient } from "../generated/sqlite/client";
import type { Row } from "./connection";

/** The client for reading. It sees what was committed, never a write in progress. */
export type ReadClient = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** What of a transaction is SQL alone. */
export type SqlExecutor = {
  $queryRaw<R>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<R>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
};

/** A transaction of SQL alone, which also adds rows that all have the same columns to a table, in their order. */
export type SqlTransaction = SqlExecutor & {
  insert(table: string, rows: readonly Row[]): Promise<void>;
};

/** What both engines offer; nothing above this folder knows which one it is. */
export type Engine = {
  readonly prisma: ReadClient;
  /** The rows that a query finds, straight from the driver: for what every request reads. */
  rawQuery<R>(sql: Prisma.Sql): Promise<R[]>;
  /** Ends a query that reads a row whose state the same transaction is about to decide on. */
  readonly rowLock: Prisma.Sql;
  /**
   * Runs `work` in a transaction and returns what it returns once that is durable. It may run more than once, so it
   * must do nothing but read and write through `tx`. Writes that name the same `queueKey` come one after the other, so
   * that those that would wait for the same row do not each hold a connection meanwhile. Throws OverloadedError when
   * too many wait in it, or its turn does not come in time.
   */
  write<T>(work: (tx: Transaction) => Promise<T>, queueKey?: string): Promise<T>;
  /**
   * The same for what is written by SQL alone, where the engine can do without Prisma. `timeout` is how long it may
   * take, in ms, where that is longer than any other write.
   */
  writeSql<T>(
    work: (tx: SqlTransaction) => Promise<T>,
    queueKey?: string,
    timeout?: number,
  ): Promise<T>;
  /** Throws an UnavailableError when what is written would not be kept. */
  assertDurable(): void;
  close(): Promise<void>;
};

/** Thrown when the database cannot be used as it must be; the message is one line for the operator. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** Thrown when the database cannot take a write or answer now, and may a moment later. Nothing was changed. */
export class UnavailableError extends Error {
  override name = "UnavailableError";
}

/** How long a write waits, in ms, for its turn and for locks of others, before it gives up. */
export const maxWait = 5_000;

/** The message of whatever was thrown. */
export function errorMessageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of a driver's or of Prisma's error. */
export function errorCodeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Whether a write was refused by a unique constraint. */
export function isUniqueViolation(error: unknown): boolean {
  return errorCodeOf(error) === "P2002";
}

/** Prisma's and the system's codes for: no connection, one that broke, a lock or a statement that took too long. */
const unavailableCodes: ReadonlySet<unknown> = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"],
  ...["ENOTFOUND", "EAI_AGAIN", "ENOENT"],
]);

/** PostgreSQL's codes for the same and for a server that is out of room, and how SQLite and the drivers put it. */
const unavailablePattern =
  /\b(57P0\d|57014|55P03|53[0-4]00|58030|SQLITE_BUSY)\b|database is locked|SocketTimeout|ECONNRE|ConnectionClosed|closed the connection|Connection terminated|not queryable|timeout exceeded/;

/** How SQLite says that the disk takes nothing more: it is full, broken or read-only. An operator can mend that. */
const unwritablePattern = /disk is full|disk I\/O error|readonly database|unable to open database/;

/** PostgreSQL's codes for a disk that is full, and for a server that takes no writes. */
const unwritableCodePattern = /\b(53100|25006)\b/;

/** The server's start-up and its pages are bundled apart, each with a class of its own: what they share is the name. */
function isUnavailableError(error: unknown): boolean {
  return error instanceof Error && error.name === "UnavailableError";
}

/** What an error says, with the code that the database gave it: the driver's own, or in the cause of Prisma's. */
function errorTextOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const hasCode = typeof cause === "object" && cause !== null && "originalCode" in cause;
  return `${errorMessageOf(error)} ${errorCodeOf(error)} ${hasCode ? cause.originalCode : ""}`;
}

/** Whether a write was refused as any other would have been: what is there may well be read. */
export function isUnwritable(error: unknown): boolean {
  return (
    unwritableCodePattern.test(errorTextOf(error)) || unwritablePattern.test(errorMessageOf(error))
  );
}

/** Whether something failed only because the database cannot be reached or is held by others for now. */
export function isUnavailable(error: unknown): boolean {
  return (
    isUnavailableError(error) ||
    isOverloaded(error) ||
    unavailableCodes.has(errorCodeOf(error)) ||
    unavailablePattern.test(errorTextOf(error)) ||
    isUnwritable(error)
  );
}
