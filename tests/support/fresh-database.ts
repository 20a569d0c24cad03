import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { connect } from "@/lib/data/connect";
import { engineOf } from "@/lib/data/connection";

/** A database of its own for the test file that runs now. */
async function fresh(): Promise<{ url: string; remove: () => Promise<void> }> {
  const template = inject("templateDatabase");
  if (engineOf(template) === "postgresql") return freshPostgresql(template);
  const folder = mkdtempSync(join(tmpdir(), "langkah-test-"));
  const file = join(folder, "langkah.db");
  copyFileSync(template.slice("file:".length), file);
  return {
    url: `file:${file}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy of the template, made from another database: nobody may be connected to a template that is copied. */
async function freshPostgresql(template: string) {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(template);
  const from = url.pathname.slice(1);
  url.pathname = "/template1";
  const admin = await connect(url.href);
  await admin.run(`CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  await admin.close();
  url.pathname = `/${name}`;
  return { url: url.href, remove: async () => undefined };
}

const database = await fresh();
process.env.DATABASE_URL = database.url;

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/data/database");
  await closeDatabase();
  await database.remove();
});
