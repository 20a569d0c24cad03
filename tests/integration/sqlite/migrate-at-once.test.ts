import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/migrate";
import { another, books, ledger, pages } from "../../support/migrations";

let folder: string;
let file: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-migrate-"));
  file = join(folder, "langkah.db");
  url = `file:${file}`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the migrations", () => {
  it("are applied once when four processes start at the same time", async () => {
    const run = promisify(execFile);
    const script = fileURLToPath(new URL("../../support/migrate-once.ts", import.meta.url));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ["--import", "tsx", script, url]).then(({ stdout }) => stdout),
      ),
    );
    const applied = answers.flatMap((answer): string[] => JSON.parse(answer));
    expect(applied).toEqual(readMigrations(migrationsFolder("sqlite")).map(({ name }) => name));
    expect(ledger(file)).toHaveLength(readMigrations(migrationsFolder("sqlite")).length);
  }, 20_000);

  it("wait for another process that is applying one of them, and do not apply it again", async () => {
    await migrate(url, [books]);
    const { ended } = await another(
      file,
      `${pages.sql}
      INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
      VALUES ('x', '${pages.checksum}', '${pages.name}', 1);`,
    );
    try {
      expect(await migrate(url, [books, pages])).toEqual([]);
    } finally {
      await ended;
    }
  });

  it("wait for another process that is just making the same database", async () => {
    const { ended } = await another(file, "");
    try {
      expect(await migrate(url, [books])).toEqual(["1_books"]);
    } finally {
      await ended;
    }
  });
});
