import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineName } from "@/lib/data/engines/connection";
import { migrate } from "@/lib/data/maintenance/migrate";
import { startPostgresql } from "../setup/postgresql-server";

/** Runs `work` on a temporary database with all migrations; returns null where the engine is not installed. */
export async function withMigratedDatabase<T>(
  engine: EngineName,
  work: (url: string) => Promise<T>,
): Promise<T | null> {
  const folder = mkdtempSync(join(tmpdir(), "langkah-schema-"));
  const server = engine === "postgresql" ? await startPostgresql() : undefined;
  try {
    if (engine === "postgresql" && !server) return null;
    const url = server?.url ?? `file:${join(folder, "langkah.db")}`;
    await migrate(url);
    return await work(url);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
