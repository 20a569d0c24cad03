import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../support/rows";
import { type App, launch, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { Diary, expectKept, tick } from "./support/ticking";
import { ask, newVisitor, signIn, type Visitor } from "./support/visitor";

const ready = async (app: App, visitor: Visitor) =>
  (await ask(app, visitor, "/api/health/ready")).status;

/** An app on a database file that somebody has ticked in. */
async function inUse() {
  const database = await newDatabase("sqlite");
  const file = database.slice("file:".length);
  const visitor = await newVisitor(database);
  const app = await startApp(database);
  await signIn(app, visitor);
  const diary = new Diary();
  expect((await tick(app, visitor, diary)).status).toBe(200);
  expect(await ready(app, visitor)).toBe(200);
  return { database, file, visitor, app, diary };
}

describe("a database file that changes under the running app", () => {
  const accidents: [string, (file: string) => void, (file: string) => void][] = [
    [
      "moved away",
      (file) => renameSync(file, `${file}.moved`),
      (file) => renameSync(`${file}.moved`, file),
    ],
    [
      "replaced by a copy",
      (file) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(file, `${file}.moved`);
        renameSync(`${file}.copy`, file);
      },
      (file) => renameSync(`${file}.moved`, file),
    ],
    [
      "robbed of its log",
      (file) => renameSync(`${file}-wal`, `${file}.log`),
      (file) => renameSync(`${file}.log`, `${file}-wal`),
    ],
    [
      "moved away with its folder",
      (file) => renameSync(dirname(file), `${dirname(file)}.moved`),
      (file) => renameSync(`${dirname(file)}.moved`, dirname(file)),
    ],
  ];

  it("takes no more promises until it is back, whatever became of it", async () => {
    const { file, visitor, app, diary } = await inUse();
    for (const [what, harm, mend] of accidents) {
      harm(file);
      for (let times = 0; times < 3; times += 1) {
        const answer = await tick(app, visitor, diary);
        expect(answer.status, what).toBe(503);
        expect(answer.body).toMatchObject({ error: { code: "unavailable" } });
      }
      expect(await ready(app, visitor), what).toBe(503);
      mend(file);
      expect(await ready(app, visitor), what).toBe(200);
      expect((await tick(app, visitor, diary)).status, what).toBe(200);
    }
    await expectKept([visitor], diary);
    expect(await rowsOf("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  it("takes no more promises once it is deleted, and is not made anew", async () => {
    const { file, visitor, app, diary } = await inUse();
    for (const name of readdirSync(dirname(file))) rmSync(`${dirname(file)}/${name}`);
    expect((await tick(app, visitor, diary)).status).toBe(503);
    expect(await ready(app, visitor)).toBe(503);
    expect(existsSync(file)).toBe(false);
  });
});

describe("a database that is corrupt", () => {
  it("from the start stops the app with one line, and stays as it is", async () => {
    const database = await newDatabase("sqlite");
    const file = database.slice("file:".length);
    await newVisitor(database);
    const torn = Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(8192, 0xff)]);
    writeFileSync(file, torn);
    const refused = await launch(database);
    await refused.ended;
    expect(refused.process.exitCode).toBe(1);
    expect(refused.output()).toContain(file);
    expect(refused.output()).not.toContain("    at ");
    expect(readFileSync(file).equals(torn)).toBe(true);
  });
});

describe("a folder that cannot be written", () => {
  it("stops the app with one line that names the file", async () => {
    const database = await newDatabase("sqlite");
    writeFileSync(database.slice("file:".length), "");
    chmodSync(dirname(database.slice("file:".length)), 0o500);
    const refused = await launch(`${database}/below/a/file.db`);
    await refused.ended;
    expect(refused.process.exitCode).toBe(1);
    expect(refused.output()).toContain("cannot be written");
    expect(refused.output()).not.toContain("    at ");
  });
});
