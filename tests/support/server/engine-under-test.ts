import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineName } from "@/lib/data/engines/connection";
import { startPostgresql } from "@/scripts/setup/postgresql-server";
import { setUp } from "@/scripts/setup/setup.mjs";
import { createPostgresqlDatabase } from "../database/postgresql-database";

export const engine: EngineName =
  process.env.LANGKAH_TEST_ENGINE === "postgresql" ? "postgresql" : "sqlite";

/** Whether the journeys are divided between the engines, as in the short form of `npm test` (docs/testing.md). */
export const isDivided = process.env.LANGKAH_TEST_DIVIDED === "1";

/** Tells the workers the address of the run's PostgreSQL server. */
const serverVariable = "LANGKAH_TEST_POSTGRESQL";

/** Builds the app and starts the database server; Playwright calls the returned function at its end. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  await setUp({ built: true });
  if (engine === "sqlite") return undefined;
  const server = await startPostgresql();
  if (!server) throw new Error("PostgreSQL is not installed");
  process.env[serverVariable] = server.url;
  return server.stop;
}

export async function newEmptyDatabase(): Promise<{ url: string; remove: () => void }> {
  if (engine === "postgresql") {
    const url = await createPostgresqlDatabase(process.env[serverVariable] ?? "", {
      copied: false,
    });
    // It goes with its server.
    return { url, remove: () => undefined };
  }
  const folder = newTemporaryFolder();
  return { url: `file:${join(folder.path, "langkah.db")}`, remove: folder.remove };
}

export function newTemporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "langkah-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
