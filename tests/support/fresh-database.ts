import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";

/** A database of its own for the test file that runs now. */
const folder = mkdtempSync(join(tmpdir(), "langkah-test-"));
const file = join(folder, "langkah.db");
copyFileSync(inject("templateDatabase"), file);
process.env.DATABASE_URL = `file:${file}`;

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/data/database");
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});
