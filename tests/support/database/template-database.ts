import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/data/maintenance/migrate";
import { startPostgresql } from "@/scripts/setup/postgresql-server";

declare module "vitest" {
  export interface ProvidedContext {
    templateDatabase: string;
  }
}

async function migrateDatabase(url: string): Promise<string> {
  await migrate(url);
  return url;
}

/** One migrated database for the whole run; every test file works on a copy of it. */
export default async function setUp(project: TestProject): Promise<() => unknown> {
  if (project.name.startsWith("integration-postgresql")) {
    const server = await startPostgresql();
    if (!server) throw new Error("PostgreSQL is not installed");
    project.provide("templateDatabase", await migrateDatabase(server.url));
    return server.stop;
  }
  const folder = mkdtempSync(join(tmpdir(), "langkah-template-"));
  project.provide("templateDatabase", await migrateDatabase(`file:${join(folder, "template.db")}`));
  return () => rmSync(folder, { recursive: true, force: true });
}
