import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { engineOf } from "@/lib/data/engines/connection";
import { env } from "@/lib/env";
import { createPostgresqlDatabase } from "./postgresql-database";

async function copyTemplateDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  const template = inject("templateDatabase");
  if (engineOf(template) === "postgresql") {
    const url = await createPostgresqlDatabase(template, { copied: true });
    return { url, remove: async () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), "langkah-test-"));
  const file = join(folder, "langkah.db");
  copyFileSync(template.slice("file:".length), file);
  return {
    url: `file:${file}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const database = await copyTemplateDatabase();
process.env.DATABASE_URL = database.url;
// Files that share a module graph have read the environment once.
Object.assign(env, { DATABASE_URL: database.url });

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/data/database");
  await closeDatabase();
  await database.remove();
});
