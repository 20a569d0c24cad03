import type { EngineName } from "@/lib/data/engines/connection";
import { statementsIn } from "../../tests/support/server/statement-log";
import { withMigratedDatabase } from "../database/migrated-database";
import { exitWithError } from "../setup/command.mjs";
import { findPostgresqlScans } from "./query-plans/postgresql";
import { findSqliteScans } from "./query-plans/sqlite";

/** The short form makes the app run 121 on SQLite and 161 on PostgreSQL (docs/testing.md). */
const minStatements = { sqlite: 110, postgresql: 148 };

/** Explains each statement in FILE (logged by the browser tests) and fails on full scans and on sorts below a LIMIT. */
async function main(engine: EngineName, file: string): Promise<void> {
  const seen = statementsIn(file).filter((sql) =>
    /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql),
  );
  const statements = [...new Set(seen.map(shortenLists))];
  if (statements.length < minStatements[engine]) {
    exitWithError(
      `only ${statements.length} statements were logged: a journey or the log is missing`,
    );
  }
  const scansOf = { sqlite: findSqliteScans, postgresql: findPostgresqlScans }[engine];
  const found = await withMigratedDatabase(engine, (url) => scansOf(url, statements));
  if (!found) exitWithError("PostgreSQL is not installed");
  for (const { sql, description } of found ?? [])
    console.error(`${description}\n  ${sql.replace(/\s+/g, " ")}`);
  console.log(`${statements.length} statements on ${engine}, ${found?.length} full scans`);
  process.exitCode = found?.length === 0 ? 0 : 1;
}

/** Cuts lists of values to three, because longer ones have the same plan. */
function shortenLists(sql: string): string {
  return sql.replace(/(\([^()]*\))(?:\s*,\s*\([^()]*\)){3,}/g, "$1, $1, $1");
}

const [engine, file] = process.argv.slice(2);
if ((engine !== "sqlite" && engine !== "postgresql") || !file) {
  exitWithError("usage: tsx scripts/checks/query-plans.ts sqlite|postgresql FILE");
} else {
  await main(engine, file);
}
