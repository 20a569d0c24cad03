import { describe, expect, it } from "vitest";
import { OverloadedError } from "@/lib/bulkhead";
import { isUnavailable, isUnwritable, UnavailableError } from "@/lib/data/engines/engine";

const errorWith = (message: string, fields: object = {}) =>
  Object.assign(new Error(message), fields);

describe("a temporarily unavailable database", () => {
  it.each([
    ["PostgreSQL starting up", errorWith("the database system is starting up", { code: "57P03" })],
    ["PostgreSQL stopping", errorWith("terminating connection", { code: "57P01" })],
    ["a lock timeout", errorWith("canceling statement", { code: "55P03" })],
    ["too many connections", errorWith("sorry, too many clients already", { code: "53300" })],
    ["a standby", errorWith("cannot execute INSERT in a read-only transaction", { code: "25006" })],
    ["a connection that broke", errorWith("Connection terminated unexpectedly")],
    [
      "a connection that the server closed, as Prisma says it",
      errorWith("Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`", {
        code: "P2010",
      }),
    ],
    ["a server that is not there", errorWith("", { code: "ECONNREFUSED" })],
    ["a pipe that broke", errorWith("write EPIPE", { code: "EPIPE" })],
    [
      "what Prisma keeps in the cause",
      errorWith("Raw query failed", { cause: { originalCode: "57P03" } }),
    ],
    ["SQLite held by another process", errorWith("database is locked", { code: "SQLITE_BUSY" })],
    ["a disk that is full", errorWith("database or disk is full", { code: "SQLITE_FULL" })],
    ["a door that gave up", new UnavailableError("The database is locked")],
    ["a turn that did not come", new OverloadedError("Timed out in the queue")],
  ])("is %s", (_what, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    ["a taken name", errorWith("Unique constraint failed", { code: "P2002" })],
    ["a mistake in a query", errorWith('relation "Nowhere" does not exist', { code: "42P01" })],
    ["no error at all", "a string"],
  ])("is not %s", (_what, error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});

describe("a database that rejects writes", () => {
  it.each([
    ["a standby", errorWith("cannot execute INSERT in a read-only transaction", { code: "25006" })],
    ["full, PostgreSQL's disk", errorWith("could not extend file", { code: "53100" })],
    ["full, as Prisma says it", errorWith("failed", { cause: { originalCode: "53100" } })],
    ["full, SQLite's disk", errorWith("database or disk is full", { code: "SQLITE_FULL" })],
    ["read-only", errorWith("attempt to write a readonly database", { code: "SQLITE_READONLY" })],
    ["broken", errorWith("disk I/O error", { code: "SQLITE_IOERR_WRITE" })],
  ])("is %s", (_what, error) => {
    expect(isUnwritable(error)).toBe(true);
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    ["one that is held by others", errorWith("database is locked", { code: "SQLITE_BUSY" })],
    ["one with too many connections", errorWith("sorry, too many clients", { code: "53300" })],
    ["one that has a name already", errorWith("Unique constraint failed", { code: "P2002" })],
    ["one that is not there", errorWith("", { code: "ECONNREFUSED" })],
  ])("is not %s", (_what, error) => {
    expect(isUnwritable(error)).toBe(false);
  });
});
