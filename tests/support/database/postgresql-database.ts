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
  // A copy of the files takes half of what a copy through the log does.
  const how = copied ? ` TEMPLATE "${original}" STRATEGY FILE_COPY` : "";
  await admin.run(`CREATE DATABASE "${name}"${how}`);
  await admin.close();
  url.pathname = `/${name}`;
  return url.href;
}
