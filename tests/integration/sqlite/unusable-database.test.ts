import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseError } from "@/lib/data/engines/engine";
import { openPrismaClient } from "@/lib/data/engines/sqlite";
import { migrate, readMigrations } from "@/lib/data/maintenance/migrate";

let folder: string;
let file: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-unusable-"));
  file = join(folder, "langkah.db");
  url = `file:${file}`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder of migrations", () => {
  it("is read in the order of its folder names, without other files", () => {
    for (const name of ["20270101000000_b", "20260101000000_a"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "migration.sql"), `-- ${name}`);
    }
    writeFileSync(join(folder, "migration_lock.toml"), "");
    const found = readMigrations(folder);
    expect(found.map(({ name, sql }) => [name, sql])).toEqual([
      ["20260101000000_a", "-- 20260101000000_a"],
      ["20270101000000_b", "-- 20270101000000_b"],
    ]);
  });
});

describe("a database that cannot be used", () => {
  /** Asserts one line that names the file. */
  async function operatorErrorOf(work: () => Promise<unknown>): Promise<string> {
    try {
      await work();
    } catch (error) {
      expect(error).toBeInstanceOf(DatabaseError);
      return error instanceof Error ? error.message : "";
    }
    return expect.fail("It was accepted");
  }

  it("below a regular file is rejected with one line", async () => {
    writeFileSync(join(folder, "file"), "");
    const impossible = join(folder, "file", "langkah.db");
    const complaint = await operatorErrorOf(() => migrate(`file:${impossible}`));
    expect(complaint).toContain(impossible);
    expect(complaint).toContain("cannot be written");
    expect(complaint).not.toContain("\n");
  });

  it("that is a folder is rejected with one line", async () => {
    mkdirSync(file);
    const complaint = await operatorErrorOf(() => migrate(url));
    expect(complaint).toContain(file);
    expect(complaint).not.toContain("\n");
  });

  it.each([
    ["a text", Buffer.from("My precious notes. ".repeat(500))],
    [
      "a torn database",
      Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(4096, 0xff)]),
    ],
  ])("because it is %s is rejected and not replaced", async (_what, content) => {
    writeFileSync(file, content);
    const complaint = await operatorErrorOf(() => migrate(url));
    expect(complaint).toContain(file);
    expect(complaint).not.toContain("\n");
    expect(readFileSync(file).equals(content)).toBe(true);
  });

  it("is rejected by the reading client too", async () => {
    writeFileSync(file, "My precious notes. ".repeat(500));
    await expect(openPrismaClient(url)).rejects.toThrow();
    expect(readFileSync(file, "utf8")).toContain("My precious notes.");
  });
});
