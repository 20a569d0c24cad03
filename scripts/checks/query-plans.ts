import type { EngineName } from "@/lib/data/engines/connection";
import { statementsIn } from "../../tests/support/server/statement-log";
import { withMigratedDatabase } from "../database/migrated-database";
import { exitWithError } from "../setup/setup.mjs";
import { findPostgresqlScans } from "./query-plans/postgresql";
import { findSqliteScans } from "./query-plans/sqlite";

/**
 * Explains every statement that the browser tests saw the app run (tests/support/server/statement-log-preload.cjs), and fails where
 * one reads a whole table or a whole index instead of finding what it needs by index, or sorts a whole history to
 * take its end: such a statement grows with the data. `tsx scripts/checks/query-plans.ts sqlite|postgresql FILE`.
 */
async function main(engine: EngineName, file: string): Promise<void> {
  const seen = statementsIn(file).filter((sql) =>
    /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql),
  );
  const statements = [...new Set(seen.map(shortenLists))];
  if (statements.length === 0) exitWithError("no statement was seen: the log itself is broken");
  const scansOf = { sqlite: findSqliteScans, postgresql: findPostgresqlScans }[engine];
  const found = await withMigratedDatabase(engine, (url) => scansOf(url, statements));
  if (!found) exitWithError("PostgreSQL is not installed");
  for (const { sql, description } of found ?? [])
    console.error(`${description}\n  ${sql.replace(/\s+/g, " ")}`);
  console.log(`${statements.length} statements on ${engine}, ${found?.length} plans that grow`);
  process.exitCode = found?.length === 0 ? 0 : 1;
}

/** A long list in a statement makes no other plan than one of three: what is more is left out. */
function shortenLists(sql: string): string {
  return sql.replace(/(\([^()]*\))(?:\s*,\s*\([^()]*\)){3,}/g, "$1, $1, $1");
}

const [engine, file] = process.argv.slice(2);
if ((engine !== "sqlite" && engine !== "postgresql") || !file) {
  exitWithError("say which engine, and the file of its statements");
} else {
  await main(engine, file);
}
