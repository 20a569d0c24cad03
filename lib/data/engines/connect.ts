import { type Access, type Connection, engineOf } from "./connection";

export async function connect(url: string, access: Access = "create"): Promise<Connection> {
  if (engineOf(url) === "sqlite") {
    const { connectSqlite } = await import("./sqlite-connection");
    return connectSqlite(url, access);
  }
  const { connectPostgresql } = await import("./postgresql-connection");
  return connectPostgresql(url);
}
