import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "../engines/connect";
import { type Connection, type EngineName, engineOf } from "../engines/connection";
import { DatabaseError } from "../engines/engine";

export type Migration = {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

const timestampTypes = { sqlite: "DATETIME", postgresql: "TIMESTAMPTZ" } as const;

/** Prisma's own format, so that its command row agrees on what was applied. */
function migrationsTableSql(engine: EngineName): string {
  return `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" ${timestampTypes[engine]},
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" ${timestampTypes[engine]},
  "started_at" ${timestampTypes[engine]} NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;
}

export function migrationsFolder(engine: EngineName): string {
  return join(/*turbopackIgnore: true*/ process.cwd(), "prisma", "migrations", engine);
}

export function readMigrations(folder: string): Migration[] {
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
 * Applies each missing migration in one transaction with its record; safe in two processes at once. `before` runs ahead
 * of the first change to an existing database. Returns the applied names. Throws a DatabaseError when the database is
 * not Langkah's, is newer than the code, or has other migrations than the code.
 */
export async function migrate(
  url: string,
  migrations = readMigrations(migrationsFolder(engineOf(url))),
  before: (connection: Connection, next: Migration) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const connection = await connect(url);
  try {
    const pending = await findPendingMigrations(connection, migrations);
    const isNew = pending.length === migrations.length;
    const [next] = pending;
    if (next && !isNew) await before(connection, next);
    const applied: string[] = [];
    for (const migration of pending) {
      if (await applyMigration(connection, migration, migrations)) applied.push(migration.name);
    }
    return applied;
  } finally {
    await connection.close();
  }
}

/** Throws a DatabaseError when the database is not Langkah's or is newer than the code. */
export async function findPendingMigrations(
  connection: Connection,
  migrations = readMigrations(migrationsFolder(connection.engine)),
): Promise<Migration[]> {
  const tables = await connection.tables();
  if (tables.length === 0) return migrations;
  if (!tables.includes("_prisma_migrations")) {
    throw new DatabaseError(`The database holds tables that are not Langkah's (${tables[0]})`);
  }
  return findUnappliedMigrations(connection, migrations);
}

/** Throws a DatabaseError also while migrations are pending. */
export async function requireCurrentSchema(connection: Connection): Promise<void> {
  if ((await findPendingMigrations(connection)).length === 0) return;
  throw new DatabaseError(
    "The database is older than this version of Langkah: start the app once to update it",
  );
}

/** Returns false if another process has applied it. */
function applyMigration(
  connection: Connection,
  migration: Migration,
  migrations: readonly Migration[],
): Promise<boolean> {
  return connection.withExclusiveLock(async () => {
    await connection.run(migrationsTableSql(connection.engine));
    const [next] = await findUnappliedMigrations(connection, migrations);
    if (next?.name !== migration.name) return false;
    await connection.run(migration.sql);
    if ((await connection.countBrokenReferences()) > 0) {
      throw new DatabaseError(`Migration ${migration.name} would leave broken references`);
    }
    await recordMigration(connection, migration);
    return true;
  });
}

type AppliedMigration = { migration_name: string; checksum: string; finished_at: unknown };

/** Throws a DatabaseError when the migrations table and the code disagree. */
async function findUnappliedMigrations(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const rows = await connection.rows<AppliedMigration>(
    'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations"',
  );
  const migrationsByName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) assertUnchanged(row, migrationsByName.get(row.migration_name));
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

function assertUnchanged(applied: AppliedMigration, migration: Migration | undefined): void {
  const name = applied.migration_name;
  if (!migration) {
    throw new DatabaseError(
      `The database is newer than this version of Langkah (it holds migration ${name}): update the code`,
    );
  }
  if (applied.finished_at === null) {
    throw new DatabaseError(`Migration ${name} was left unfinished by another tool`);
  }
  if (migration.checksum !== applied.checksum) {
    throw new DatabaseError(`Migration ${name} has changed since it was applied to this database`);
  }
}

async function recordMigration(
  connection: Connection,
  { name, checksum }: Migration,
): Promise<void> {
  const now = new Date();
  await connection.insert("_prisma_migrations", [
    {
      id: randomUUID(),
      checksum,
      migration_name: name,
      started_at: now,
      finished_at: now,
      applied_steps_count: 1,
    },
  ]);
}
