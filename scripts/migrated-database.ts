import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/lib/data/migrate";

/** Runs `work` on the file of a throw-away database that holds every migration so far. */
export async function withMigratedDatabase<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "langkah-schema-"));
  try {
    const file = join(folder, "langkah.db");
    migrate(`file:${file}`);
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
