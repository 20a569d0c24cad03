import { randomUUID } from "node:crypto";
import { connect } from "@/lib/data/engines/connect";

/**
 * Makes a database on a PostgreSQL server and returns its address. `from` is any database of that server: it is
 * copied when `copied`, and may have no connections meanwhile.
 */
export async function createPostgresqlDatabase(
  from: string,
  { copied }: { copied: boolean },
): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(from);
  const original = url.pathname.slice(1);
  url.pathname = copied ? "/template1" : url.pathname;
  const admin = await connect(url.href);
  await admin.run(`CREATE DATABASE "${name}"${copied ? ` TEMPLATE "${original}"` : ""}`);
  await admin.close();
  url.pathname = `/${name}`;
  return url.href;
}
