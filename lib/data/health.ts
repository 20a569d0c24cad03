import { env } from "../env";
import { assertDurable, isWritable, prisma } from "./database";
import { engineOf } from "./engines/connection";
import { migrationsFolder, readMigrations } from "./maintenance/migrate";

export type Readiness = "ready" | "read-only" | "unavailable";

/** Does not write, because the endpoint is public. */
export async function findReadiness(): Promise<Readiness> {
  try {
    await assertDurable();
    const rows = await (await prisma()).$queryRaw<{ migration_name: string }[]>`
      SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`;
    const applied = new Set(rows.map((row) => row.migration_name));
    const migrations = readMigrations(migrationsFolder(engineOf(env.DATABASE_URL)));
    if (!migrations.every(({ name }) => applied.has(name))) return "unavailable";
    return isWritable() ? "ready" : "read-only";
  } catch {
    return "unavailable";
  }
}
