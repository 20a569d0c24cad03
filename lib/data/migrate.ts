import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { DatabaseError, openForMigration } from "./sqlite";

export type Migration = {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

/** Prisma's own ledger, so that its command line agrees on what has been applied. */
const ledger = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Where the migrations are, from the folder the app is started in. */
export const migrationsFolder = join(
  /*turbopackIgnore: true*/ process.cwd(),
  "prisma",
  "migrations",
  "sqlite",
);

/** The migrations of a folder, in the order they apply. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database up to the code: applies what is missing, each migration in one transaction with its line in
 * the ledger, so that a crash leaves the old schema or the new one. Safe to run from two processes at once.
 * Returns the names it applied. Throws a DatabaseError when the database is newer than the code or was migrated by
 * files that have since changed.
 */
export function migrate(url: string, migrations = readMigrations()): string[] {
  const database = openForMigration(url);
  try {
    // Rebuilding a table drops and renames it, which only works with the keys unchecked until the commit.
    database.pragma("foreign_keys = OFF");
    return applyMissing(database, migrations);
  } finally {
    database.close();
  }
}

function applyMissing(database: Database, migrations: readonly Migration[]): string[] {
  const applied: string[] = [];
  for (const migration of migrations) {
    database
      .transaction(() => {
        database.exec(ledger);
        assertKnown(database, migrations);
        if (isApplied(database, migration)) return;
        database.exec(migration.sql);
        if (brokenKeys(database) > 0) {
          throw new DatabaseError(`Migration ${migration.name} would leave broken references`);
        }
        record(database, migration);
        applied.push(migration.name);
      })
      .immediate();
  }
  return applied;
}

function brokenKeys(database: Database): number {
  return database.prepare("SELECT * FROM pragma_foreign_key_check").all().length;
}

function isApplied(database: Database, { name, checksum }: Migration): boolean {
  const found = database
    .prepare<[string], { checksum: string; finished_at: unknown }>(
      'SELECT "checksum", "finished_at" FROM "_prisma_migrations" WHERE "migration_name" = ?',
    )
    .get(name);
  if (found === undefined) return false;
  if (found.finished_at === null) {
    throw new DatabaseError(`Migration ${name} was left unfinished by another tool`);
  }
  if (found.checksum !== checksum) {
    throw new DatabaseError(`Migration ${name} has changed since it was applied to this database`);
  }
  return true;
}

function assertKnown(database: Database, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const names = database.prepare('SELECT "migration_name" FROM "_prisma_migrations"').pluck().all();
  const stranger = names.find((name) => !known.has(String(name)));
  if (stranger !== undefined) {
    throw new DatabaseError(
      `The database is newer than this version of Langkah (it holds migration ${stranger}): update the code`,
    );
  }
}

function record(database: Database, { name, checksum }: Migration): void {
  database
    .prepare(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksum, name, Date.now(), Date.now());
}
