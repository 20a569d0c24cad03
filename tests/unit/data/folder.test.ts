import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { replaceFile } from "@/lib/data/engines/folder";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-folder-"));
  file = join(folder, "record");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writes = `
  import { replaceFile } from "./lib/data/engines/folder.ts";
  const [file] = process.argv.slice(1);
  for (let turn = 0; turn < 200; turn += 1) replaceFile(file, process.pid + "\\n".repeat(turn));`;

it("several processes replace a file at once", async () => {
  const write = () =>
    promisify(execFile)(process.execPath, [
      ...["--import", "tsx", "--input-type=module"],
      ...["--eval", writes, file],
    ]);
  await Promise.all(Array.from({ length: 3 }, write));
  expect(readFileSync(file, "utf8")).toMatch(/^\d+\n{199}$/);
  expect(readdirSync(folder)).toEqual(["record"]);
});

it("what cannot be replaced leaves nothing beside it", () => {
  mkdirSync(file);
  expect(() => replaceFile(file, "text")).toThrow("EISDIR");
  expect(readdirSync(folder)).toEqual(["record"]);
});
