import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import Sqlite from "better-sqlite3";
import type { Migration } from "@/lib/data/maintenance/migrate";

export function newMigration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

export const books = newMigration(
  "1_books",
  `CREATE TABLE "Book" ("id" INTEGER PRIMARY KEY, "title" TEXT)`,
);
export const pages = newMigration(
  "2_pages",
  `CREATE TABLE "Page" ("id" INTEGER PRIMARY KEY, "book" INTEGER NOT NULL REFERENCES "Book" ("id") ON DELETE CASCADE);
   INSERT INTO "Book" ("id", "title") VALUES (1, 'Laskar Pelangi');`,
);

export function querySqlite<Row>(file: string, sql: string): Row[] {
  const database = new Sqlite(file, { readonly: true });
  try {
    return database.prepare<[], Row>(sql).all();
  } finally {
    database.close();
  }
}

export function sqliteTables(file: string): string[] {
  const rows = querySqlite<{ name: string }>(
    file,
    `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`,
  );
  return rows.map(({ name }) => name).sort();
}

export function addPage(file: string): void {
  const database = new Sqlite(file);
  database.exec(`INSERT INTO "Page" ("id", "book") VALUES (5, 1)`);
  database.close();
}

/** Starts another process in a transaction that it commits 300 ms later; resolves once it has begun. */
export async function startOtherTransaction(
  file: string,
  sql: string,
): Promise<{ ended: Promise<unknown> }> {
  const script = `
    const database = require("better-sqlite3")(process.argv[1]);
    database.exec("BEGIN IMMEDIATE;" + process.argv[2]);
    console.log("begun");
    setTimeout(() => database.exec("COMMIT"), 300);`;
  const other = spawn(process.execPath, ["-e", script, file, sql]);
  await once(other.stdout, "data");
  return { ended: once(other, "exit") };
}

export const appliedMigrations = (file: string) =>
  querySqlite<{ migration_name: string; checksum: string }>(
    file,
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`,
  );
