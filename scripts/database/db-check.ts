import { migrationsFolder, readMigrations } from "@/lib/data/maintenance/migrate";
import { engines } from "../setup/schema.mjs";
import { withMigratedDatabase } from "./migrated-database";
import { findSchemaDiff } from "./schema-engine";

/** Fails when the migrations of an engine do not produce prisma/schema.prisma, or the engines' migrations differ in name. */
const [sqlite, postgresql] = engines.map((engine) =>
  readMigrations(migrationsFolder(engine)).map(({ name }) => name),
);
if (String(sqlite) !== String(postgresql)) {
  console.error(`The engines have different migrations:\n  ${sqlite}\n  ${postgresql}`);
  process.exitCode = 1;
}
for (const engine of engines) {
  const sql = await withMigratedDatabase(engine, (url) => findSchemaDiff(engine, url));
  if (sql === null) {
    console.log(`Skipped ${engine}: it is not installed on this machine.`);
  } else if (sql === "") {
    console.log(`The migrations of ${engine} produce the schema.`);
  } else {
    console.error(
      `The schema and the migrations of ${engine} differ. Missing:\n\n${sql}\nRun npm run db:migrate.`,
    );
    process.exitCode = 1;
  }
}
