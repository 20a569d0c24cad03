import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "@/lib/data/migrate";
import { withMigratedDatabase } from "./migrated-database";
import { differenceTo } from "./schema-engine";

/** Writes the migration that brings the migrations so far to prisma/schema.prisma: npm run db:migrate -- <name> */
const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Give the migration a name in kebab-case: npm run db:migrate -- add-notes");
  process.exit(1);
}

const sql = await withMigratedDatabase(differenceTo);
if (sql === "") {
  console.log("The migrations already lead to the schema: nothing to write.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Wrote ${join(folder, "migration.sql")}: read it before you commit it.`);
}
