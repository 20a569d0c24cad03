import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "@/lib/data/maintenance/migrate";
import { books, pages, startOtherTransaction } from "../../support/database/sample-migrations";

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
  it("wait for another process that applies one, and do not apply it again", async () => {
    await migrate(url, [books]);
    const { ended } = await startOtherTransaction(
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

  it("wait for another process that creates the same database", async () => {
    const { ended } = await startOtherTransaction(file, "");
    try {
      expect(await migrate(url, [books])).toEqual(["1_books"]);
    } finally {
      await ended;
    }
  });
});
