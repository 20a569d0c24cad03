import { withMigratedDatabase } from "./migrated-database";
import { differenceTo } from "./schema-engine";

/** Fails when the migrations do not lead to prisma/schema.prisma. */
const sql = await withMigratedDatabase(differenceTo);
if (sql === "") {
  console.log("The migrations lead to the schema.");
} else {
  console.error(
    `The schema and the migrations differ. Missing:\n\n${sql}\nRun npm run db:migrate.`,
  );
  process.exit(1);
}
