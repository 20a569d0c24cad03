import { closeSync, openSync, readSync, writeSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { defaultLocale } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { isFullRun } from "../support/full-run";
import { spawnOperatorCommand } from "../support/server/operator-process";
import { newApiUser, sendRequest, signIn } from "./support/api-user";
import { refusedStartOutput, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { expectDurable, RequestLog, sendTick } from "./support/load-generator";
import { reportMeasurements } from "./support/measurements";

const pageSize = 4096;

/** All pages but the first in the long form; else the roots of what every page of the tracker reads. */
function pagesToOverwrite(database: Sqlite.Database): number[] {
  const all = database.pragma("page_count", { simple: true });
  if (isFullRun) return Array.from({ length: Number(all) - 1 }, (_, index) => index + 2);
  return database
    .prepare<[], number>(
      `SELECT "rootpage" FROM "sqlite_master" WHERE "name" IN ('ItemProgress', 'Session', 'User')`,
    )
    .pluck()
    .all();
}

/** Overwrites a page of a file; returns a function that restores it. */
function overwritePage(file: string, page: number, byte: number): () => void {
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

async function startAppInUse() {
  const database = await newDatabase("sqlite");
  const user = await newApiUser(database);
  const app = await startApp(database);
  await signIn(app, user);
  const requests = new RequestLog();
  for (let times = 0; times < 30; times += 1) {
    expect((await sendTick(app, user, requests)).status).toBe(200);
  }
  return { database, file: database.slice("file:".length), user, app, requests };
}

type AppInUse = Awaited<ReturnType<typeof startAppInUse>>;

/** A learner's progress as the API and the dashboard show it; a panel that cannot be made says so in its place. */
async function shownProgress({ app, user }: AppInUse) {
  const [progress, page] = await Promise.all([
    sendRequest(app, user),
    sendRequest(app, user, paths.dashboard(defaultLocale)),
  ]);
  const html = String(page.body);
  const percentages = Array.from(html.matchAll(/\d+\s?%/g), ([shown]) => shown);
  const lacksPanel = html.includes(messages[defaultLocale].dashboard.panelFailed);
  return {
    api: { status: progress.status, content: progress.body },
    page: { status: page.status, percentages },
    lacksPanel,
  };
}

type ShownProgress = Awaited<ReturnType<typeof shownProgress>>;

/** Returns how many answers said that something is wrong. */
function expectNothingWrong(now: ShownProgress, before: ShownProgress, page: number): number {
  const isApiRefused = now.api.status >= 500;
  if (!isApiRefused) expect(now.api, `page ${page}`).toEqual(before.api);
  if (now.page.status >= 500) return Number(isApiRefused) + 1;
  expect(now.page.status).toBe(200);
  if (!now.lacksPanel) expect(now.page, `page ${page}`).toEqual(before.page);
  let place = 0;
  for (const shown of now.page.percentages) {
    place = before.page.percentages.indexOf(shown, place) + 1;
    expect(place, `${shown}, with page ${page}`).toBeGreaterThan(0);
  }
  return Number(isApiRefused) + Number(now.lacksPanel);
}

describe("a database file of which a page is overwritten under the running app", () => {
  it("is never shown wrong or empty, acknowledges no write that is lost, and is reported", async () => {
    const use = await startAppInUse();
    const { file, app, user, requests } = use;
    const before = await shownProgress(use);
    expect([before.api.status, before.page.status, before.lacksPanel]).toEqual([200, 200, false]);
    expect(before.page.percentages.length).toBeGreaterThan(0);
    const other = new Sqlite(file);
    other.pragma("wal_checkpoint(TRUNCATE)");
    // A commit, so that every connection reads the file again.
    const changeSomething = (page: number) => other.pragma(`user_version = ${page}`);
    const pages = pagesToOverwrite(other);
    let noticed = 0;
    const fatal: number[] = [];
    for (const page of pages) {
      const mend = overwritePage(file, page, page % 2 ? 0xff : 0);
      changeSomething(page);
      const now = await shownProgress(use);
      noticed += expectNothingWrong(now, before, page);
      if (now.api.status >= 500) fatal.push(page);
      mend();
      changeSomething(0);
      expect(await shownProgress(use), `page ${page}, mended`).toEqual(before);
    }
    reportMeasurements("overwritten pages", { pages: pages.length, noticed, fatal: fatal.length });
    const [page] = fatal;
    if (page === undefined) throw new Error("No page that matters was overwritten");
    const mend = overwritePage(file, page, 0);
    changeSomething(page);
    other.close();
    expect((await sendTick(app, user, requests)).status).toBeGreaterThanOrEqual(500);
    expect(await spawnOperatorCommand(["verify"])).toMatchObject({
      code: 1,
      output: expect.stringMatching(/damaged|malformed/),
    });
    await app.end("SIGKILL");
    expect(await refusedStartOutput(use.database)).toContain(
      `${file} cannot be written: it is damaged`,
    );
    mend();
    await startApp(use.database);
    await expectDurable([user], requests);
  }, 300_000);
});
