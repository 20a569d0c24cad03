import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { queryRows } from "../support/database/stored-rows";
import { isFullRun } from "../support/full-run";
import { runOperatorCommand } from "../support/server/operator-command";
import { type ApiUser, newApiUser, sendRequest, signIn } from "./support/api-user";
import { type App, launchApp, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { expectDurable, RequestLog, sendTick } from "./support/load-generator";

const readinessOf = async (app: App, user: ApiUser) =>
  (await sendRequest(app, user, "/api/health/ready")).status;

/** An app on a database file with one tick. */
async function startAppInUse() {
  const database = await newDatabase("sqlite");
  const file = database.slice("file:".length);
  const user = await newApiUser(database);
  const app = await startApp(database);
  await signIn(app, user);
  const requests = new RequestLog();
  expect((await sendTick(app, user, requests)).status).toBe(200);
  expect(await readinessOf(app, user)).toBe(200);
  return { database, file, user, app, requests };
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
      "robbed of the log's index",
      (file) => renameSync(`${file}-shm`, `${file}.index`),
      (file) => renameSync(`${file}.index`, `${file}-shm`),
    ],
    [
      "moved away with its folder",
      (file) => renameSync(dirname(file), `${dirname(file)}.moved`),
      (file) => renameSync(`${dirname(file)}.moved`, dirname(file)),
    ],
  ];

  it("refuses writes until it is back, whether it was renamed, replaced or deleted", async () => {
    const { file, user, app, requests } = await startAppInUse();
    for (const [what, harm, mend] of accidents) {
      harm(file);
      for (let times = 0; times < 3; times += 1) {
        const answer = await sendTick(app, user, requests);
        expect(answer.status, what).toBe(503);
        expect(answer.body).toMatchObject({ error: { code: "unavailable" } });
      }
      expect(await readinessOf(app, user), what).toBe(503);
      mend(file);
      expect(await readinessOf(app, user), what).toBe(200);
      expect((await sendTick(app, user, requests)).status, what).toBe(200);
    }
    await expectDurable([user], requests);
    expect(await queryRows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  it("loses nothing that was acknowledged when files beside it are deleted and the app started again", async () => {
    const { database, file, user, requests, ...use } = await startAppInUse();
    let { app } = use;
    for (const deleted of isFullRun ? [["-shm"], ["-wal"], ["-shm", "-wal"]] : [["-shm", "-wal"]]) {
      for (const suffix of deleted) rmSync(`${file}${suffix}`);
      const what = deleted.join(" and ");
      // An operator's command would write to another log than the app.
      const listed = await runOperatorCommand(["user-list"]);
      expect(listed.code, what).toBe(1);
      expect(listed.output).toMatch(/is in use by another process.*start it again\n$/);
      expect((await sendTick(app, user, requests)).status, what).toBe(503);
      expect(app.output()).toMatch(
        /was moved, replaced or deleted while the app runs; nothing more/,
      );
      await app.end("SIGKILL");
      app = await startApp(database);
      expect((await sendTick(app, user, requests)).status, what).toBe(200);
      await expectDurable([user], requests);
    }
  });

  const losses: [string, (file: string) => void][] = [
    ["deleted", (file) => rmSync(file)],
    [
      "deleted with all files of its folder",
      (file) => {
        for (const name of readdirSync(dirname(file)))
          rmSync(`${dirname(file)}/${name}`, { recursive: true });
      },
    ],
    ["deleted with its folder", (file) => rmSync(dirname(file), { recursive: true })],
    [
      "replaced by another database",
      (file) => {
        copyFileSync(file, `${file}.older`);
        renameSync(`${file}.older`, file);
      },
    ],
  ];

  it("is rescued when it is deleted or replaced, and can be restored", async () => {
    const { database, file, user, requests, ...use } = await startAppInUse();
    let { app } = use;
    for (const [how, harm] of isFullRun ? losses : losses.slice(-2)) {
      harm(file);
      expect((await sendTick(app, user, requests)).status, how).toBe(503);
      expect(await readinessOf(app, user), how).toBe(503);
      await expect.poll(() => app.output(), { timeout: 10_000 }).toContain("All data is in ");
      const [rescued = ""] = /\S+rescued-\S+\.db/.exec(app.output()) ?? [];
      await app.end("SIGKILL");
      expect(await runOperatorCommand(["restore", rescued, "--yes"]), how).toMatchObject({
        code: 0,
      });
      app = await startApp(database);
      await signIn(app, user);
      expect((await sendTick(app, user, requests)).status, how).toBe(200);
      await expectDurable([user], requests);
    }
  });
});

describe("a database that is corrupt", () => {
  it("from the start stops the app with one line, and stays as it is", async () => {
    const database = await newDatabase("sqlite");
    const file = database.slice("file:".length);
    await newApiUser(database);
    const torn = Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(8192, 0xff)]);
    writeFileSync(file, torn);
    const refused = await launchApp(database);
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
    const refused = await launchApp(`${database}/below/a/file.db`);
    await refused.ended;
    expect(refused.process.exitCode).toBe(1);
    expect(refused.output()).toContain("cannot be written");
    expect(refused.output()).not.toContain("    at ");
  });
});
