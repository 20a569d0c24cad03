import { isOverloaded } from "../../bulkhead";
import { Prisma, type PrismaClient } from "../generated/sqlite/client";
import type { Row } from "./connection";

export type ReadClient = PrismaClient;
export type Transaction = Prisma.TransactionClient;

export type SqlExecutor = {
  $queryRaw<R>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<R>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
};

/** A tagged template becomes a query; a query stays as it is. */
export function toSql(
  query: TemplateStringsArray | Prisma.Sql,
  values: readonly unknown[],
): Prisma.Sql {
  return "raw" in query ? Prisma.sql(query, ...values) : query;
}

export type SqlTransaction = SqlExecutor & {
  insert(table: string, rows: readonly Row[]): Promise<void>;
};

export type Engine = {
  prisma(): Promise<ReadClient>;
  rawQuery<R>(sql: Prisma.Sql): Promise<R[]>;
  /** Ends a query whose row the same transaction decides on. */
  readonly rowLock: Prisma.Sql;
  /** Writes with one `queueKey` run one by one, with one connection. Throws an OverloadedError. */
  write<T>(work: (tx: Transaction) => Promise<T>, queueKey?: string): Promise<T>;
  /** `timeout`, in ms, is for a transaction that may write much. */
  writeSql<T>(
    work: (tx: SqlTransaction) => Promise<T>,
    queueKey?: string,
    timeout?: number,
  ): Promise<T>;
  assertDurable(): void;
  close(): Promise<void>;
};

/** The database cannot be used; the message is one line for the operator. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** Temporary: nothing was changed, and the same request may succeed later. */
export class UnavailableError extends Error {
  override name = "UnavailableError";
}

/** The longest wait of a write, in ms, for its turn and for locks. */
export const maxWait = 5_000;

export function errorMessageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function errorCodeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

export function isUniqueViolation(error: unknown): boolean {
  return errorCodeOf(error) === "P2002";
}

/** Prisma's and the system's codes for a missing or broken connection and for timeouts. */
const unavailableCodes: ReadonlySet<unknown> = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"],
  ...["ENOTFOUND", "EAI_AGAIN", "ENOENT"],
]);

/** The same and an exhausted server, by PostgreSQL's codes and the messages of SQLite and the drivers. */
const unavailablePattern =
  /\b(57P0\d|57014|55P03|53[0-4]00|58030|SQLITE_BUSY)\b|database is locked|SocketTimeout|ECONNRE|ConnectionClosed|closed the connection|Connection terminated|not queryable|timeout exceeded/;

/** SQLite's messages for a full, broken or read-only disk. */
const unwritablePattern = /disk is full|disk I\/O error|readonly database|unable to open database/;

/** PostgreSQL's codes for a full disk and a read-only server. */
const unwritableCodePattern = /\b(53100|25006)\b/;

/** By name: Next bundles start-up and pages apart, each with its own class. */
function isUnavailableError(error: unknown): boolean {
  return error instanceof Error && error.name === "UnavailableError";
}

function errorTextOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const hasCode = typeof cause === "object" && cause !== null && "originalCode" in cause;
  return `${errorMessageOf(error)} ${errorCodeOf(error)} ${hasCode ? cause.originalCode : ""}`;
}

/** Whether every other write would be refused too; reads may still work. */
export function isUnwritable(error: unknown): boolean {
  return (
    unwritableCodePattern.test(errorTextOf(error)) || unwritablePattern.test(errorMessageOf(error))
  );
}

export function isUnavailable(error: unknown): boolean {
  return (
    isUnavailableError(error) ||
    isOverloaded(error) ||
    unavailableCodes.has(errorCodeOf(error)) ||
    unavailablePattern.test(errorTextOf(error)) ||
    isUnwritable(error)
  );
}
