import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/maintenance/migrate";
import { isFullRun } from "../support/full-run";
import { availableEngines, newDatabase } from "./support/database";
import { reportMeasurements } from "./support/measurements";

/** Migrates in a process of its own that is killed at one of its statements; answers how many it ran otherwise. */
function migrateKilledAt(database: string, statement: number): number | "killed" {
  const preload = resolve("tests/faults/support/preload/kill-at-statement.cjs");
  const { signal, stderr } = spawnSync(
    process.execPath,
    [
      "--require",
      preload,
      "--import",
      "tsx",
      resolve("tests/support/database/migrate-once.ts"),
      database,
    ],
    { env: { ...process.env, LANGKAH_TEST_KILL_AT: String(statement) }, encoding: "utf8" },
  );
  if (signal === "SIGKILL") return "killed";
  const count = /statements: (\d+)/.exec(stderr)?.[1];
  if (!count) throw new Error(`It did not migrate:\n${stderr}`);
  return Number(count);
}

/** The columns of every table, and the migrations that the ledger says have been applied. */
async function schemaOf(database: string): Promise<string> {
  const connection = await connect(database);
  try {
    const columns = await connection.rows<{ name: string }>(
      connection.engine === "sqlite"
        ? `SELECT "name" || ' ' || "sql" AS "name" FROM "sqlite_master" WHERE "sql" IS NOT NULL ORDER BY "name"`
        : `SELECT "table_name" || ' ' || "column_name" || ' ' || "data_type" AS "name"
           FROM "information_schema"."columns" WHERE "table_schema" = 'public'
           UNION SELECT "indexdef" FROM "pg_indexes" WHERE "schemaname" = 'public' ORDER BY 1`,
    );
    const hasLedger = (await connection.tables()).includes("_prisma_migrations");
    const appliedMigrations = hasLedger
      ? await connection.rows<{ name: string }>(
          `SELECT "migration_name" AS "name" FROM "_prisma_migrations" ORDER BY 1`,
        )
      : [];
    return [...columns, ...appliedMigrations].map(({ name }) => name).join("\n");
  } finally {
    await connection.close();
  }
}

describe.each(availableEngines)("a migration on %s, killed at any of its statements", (engine) => {
  it("leaves the old schema or the new one, and is done by the next start", async () => {
    const migrations = readMigrations(migrationsFolder(engine));
    // Every schema that may ever be seen: none, and the one after each migration.
    const database = await newDatabase(engine);
    const stages = [await schemaOf(database)];
    for (let count = 1; count <= migrations.length; count += 1) {
      await migrate(database, migrations.slice(0, count));
      stages.push(await schemaOf(database));
    }
    const whole = migrateKilledAt(await newDatabase(engine), 0);
    if (whole === "killed") throw new Error("The process was killed without a number");
    // The short run takes some of them, others each time.
    const every = isFullRun ? 1 : Math.ceil(whole / 2);
    const first = isFullRun ? 1 : 1 + Math.floor(Math.random() * every);
    let kills = 0;
    for (let statement = first; statement <= whole; statement += every) {
      const victim = await newDatabase(engine);
      expect(migrateKilledAt(victim, statement)).toBe("killed");
      expect(stages).toContain(await schemaOf(victim));
      await migrate(victim);
      expect(await schemaOf(victim)).toBe(stages.at(-1));
      kills += 1;
    }
    reportMeasurements(`migration killed on ${engine}`, { statements: whole, kills });
  });
});
