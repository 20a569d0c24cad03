import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineName } from "@/lib/data/engines/connection";
import { startPostgresql } from "@/scripts/setup/postgresql-server";
import { setUp } from "@/scripts/setup/setup.mjs";
import { createPostgresqlDatabase } from "../database/postgresql-database";

/** The engine that this run of the browser tests is on: SQLite unless LANGKAH_TEST_ENGINE=postgresql. */
export const engine: EngineName =
  process.env.LANGKAH_TEST_ENGINE === "postgresql" ? "postgresql" : "sqlite";

/** Where the run's one PostgreSQL server is told to the workers. */
const serverVariable = "LANGKAH_TEST_POSTGRESQL";

/** Builds what is to be tested and starts what the engine needs; Playwright calls what is returned at its end. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  setUp({ built: true });
  if (engine === "sqlite") return undefined;
  const server = await startPostgresql();
  if (!server) throw new Error("PostgreSQL is not installed");
  process.env[serverVariable] = server.url;
  return server.stop;
}

/** The address of an empty database of its own on the engine of this run. */
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

/** A folder that is removed with all that is in it. */
export function newTemporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "langkah-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
