import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "@/lib/data/maintenance/migrate";
import { engines } from "../setup/schema.mjs";
import { withMigratedDatabase } from "./migrated-database";
import { findSchemaDiff } from "./schema-engine";

/** Writes one migration per engine, from the existing migrations to prisma/schema.prisma. */
const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Give the migration a name in kebab-case: npm run db:migrate -- add-notes");
  process.exit(1);
}

const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
for (const engine of engines) {
  const sql = await withMigratedDatabase(engine, (url) => findSchemaDiff(engine, url));
  if (sql === null) {
    console.error(`${engine} is not installed on this machine: both engines need the migration.`);
    process.exit(1);
  }
  if (sql === "") {
    console.log(`The migrations of ${engine} already produce the schema: nothing to write.`);
    continue;
  }
  const folder = join(migrationsFolder(engine), `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Wrote ${join(folder, "migration.sql")}: read it before you commit it.`);
}
