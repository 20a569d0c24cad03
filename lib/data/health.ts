import { env } from "../env";
import { engineOf } from "./connection";
import { assertKept, reader } from "./database";
import { migrationsFolder, readMigrations } from "./migrate";

/** Whether the database answers, keeps what is written, and holds every migration of this code. */
export async function findReadiness(): Promise<boolean> {
  try {
    await assertKept();
    const rows = await (await reader()).$queryRaw<{ migration_name: string }[]>`
      SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`;
    const applied = new Set(rows.map((row) => row.migration_name));
    return readMigrations(migrationsFolder(engineOf(env.DATABASE_URL))).every(({ name }) =>
      applied.has(name),
    );
  } catch {
    return false;
  }
}
