import { type Access, type Connection, engineOf } from "./connection";

/**
 * Opens the database of an address, unless told otherwise a file made where there is none. Throws a DatabaseError when
 * it cannot be used.
 */
export async function connect(url: string, access: Access = "create"): Promise<Connection> {
  if (engineOf(url) === "sqlite") {
    const { connectSqlite } = await import("./sqlite-connection");
    return connectSqlite(url, access);
  }
  const { connectPostgresql } = await import("./postgresql-connection");
  return connectPostgresql(url);
}
