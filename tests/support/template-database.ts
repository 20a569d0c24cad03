import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/data/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    templateDatabase: string;
  }
}

/** One migrated database for the whole run; every test file works on a copy of it. */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "langkah-template-"));
  const file = join(folder, "template.db");
  migrate(`file:${file}`);
  project.provide("templateDatabase", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
