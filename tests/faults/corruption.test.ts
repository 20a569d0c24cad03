import { closeSync, openSync, readSync, writeSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { operate } from "../support/operate";
import { isWhole } from "../support/whole-run";
import { refusalOf, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { report } from "./support/figures";
import { Diary, expectKept, tick } from "./support/ticking";
import { ask, newVisitor, signIn } from "./support/visitor";

const pageSize = 4096;

/** The pages to overwrite: all but the first in the whole run, else those at the root of what every page shows. */
function pagesOf(database: Sqlite.Database): number[] {
  const all = database.pragma("page_count", { simple: true });
  if (isWhole) return Array.from({ length: Number(all) - 1 }, (_, index) => index + 2);
  return database
    .prepare<[], number>(
      `SELECT "rootpage" FROM "sqlite_master" WHERE "name" IN ('ItemProgress', 'Session', 'User')`,
    )
    .pluck()
    .all();
}

/** Overwrites a page of a file; answers how to put back what was there. */
function damage(file: string, page: number, byte: number): () => void {
  const original = Buffer.alloc(pageSize);
  const handle = openSync(file, "r+");
  const at = (page - 1) * pageSize;
  readSync(handle, original, 0, pageSize, at);
  writeSync(handle, Buffer.alloc(pageSize, byte), 0, pageSize, at);
  closeSync(handle);
  return () => {
    const again = openSync(file, "r+");
    writeSync(again, original, 0, pageSize, at);
    closeSync(again);
  };
}

/** An app in which somebody has ticked. */
async function inUse() {
  const database = await newDatabase("sqlite");
  const visitor = await newVisitor(database);
  const app = await startApp(database);
  await signIn(app, visitor);
  const diary = new Diary();
  for (let times = 0; times < 30; times += 1) {
    expect((await tick(app, visitor, diary)).status).toBe(200);
  }
  return { database, file: database.slice("file:".length), visitor, app, diary };
}

type Use = Awaited<ReturnType<typeof inUse>>;

/** What a learner is shown of their progress: by the API, and as the percentages of the dashboard. */
async function shown({ app, visitor }: Use) {
  const [progress, page] = await Promise.all([
    ask(app, visitor),
    ask(app, visitor, paths.dashboard("id")),
  ]);
  const percentages = String(page.body).match(/\d+\s?%/g);
  return [
    { status: progress.status, content: progress.body },
    { status: page.status, content: percentages },
  ];
}

describe("a database file of which a page is overwritten under the running app", () => {
  it("is never shown wrong or empty, takes no promise it cannot keep, and is reported", async () => {
    const use = await inUse();
    const { file, app, visitor, diary } = use;
    const before = await shown(use);
    expect(before.map(({ status }) => status)).toEqual([200, 200]);
    expect(before[1]?.content).not.toBeNull();
    const other = new Sqlite(file);
    other.pragma("wal_checkpoint(TRUNCATE)");
    // Has every connection look at the file again: something in it has changed.
    const changeSomething = (page: number) => other.pragma(`user_version = ${page}`);
    const pages = pagesOf(other);
    let noticed = 0;
    const fatal: number[] = [];
    for (const page of pages) {
      const mend = damage(file, page, page % 2 ? 0xff : 0);
      changeSomething(page);
      for (const [index, now] of (await shown(use)).entries()) {
        if (now.status >= 500) noticed += 1;
        else expect(now, `page ${page}`).toEqual(before[index]);
        if (index === 0 && now.status >= 500) fatal.push(page);
      }
      mend();
      changeSomething(0);
      expect(await shown(use), `page ${page}, mended`).toEqual(before);
    }
    report("overwritten pages", { pages: pages.length, noticed, fatal: fatal.length });
    const [page] = fatal;
    if (page === undefined) throw new Error("No page that matters was overwritten");
    const mend = damage(file, page, 0);
    changeSomething(page);
    other.close();
    expect((await tick(app, visitor, diary)).status).toBeGreaterThanOrEqual(500);
    expect(await operate(["verify"])).toMatchObject({
      code: 1,
      output: expect.stringMatching(/damaged|malformed/),
    });
    await app.end("SIGKILL");
    expect(await refusalOf(use.database)).toContain(`${file} cannot be written: it is damaged`);
    mend();
    await startApp(use.database);
    await expectKept([visitor], diary);
  }, 300_000);
});
