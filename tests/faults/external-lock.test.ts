import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { isFullRun } from "../support/full-run";
import { newApiUser, sendRequest, signIn } from "./support/api-user";
import { startApp } from "./support/app";
import { jumpingClock } from "./support/clock";
import { newDatabase } from "./support/database";
import { watchEventLoop } from "./support/event-loop";
import { expectDurable, RequestLog, sendTick, startLoad } from "./support/load-generator";
import { reportMeasurements } from "./support/measurements";

/** Longer than a write waits for its turn, in ms. */
const lockMs = isFullRun ? 10_000 : 6_000;

describe("a lock that another process holds on the file", () => {
  it("makes writes answer 503 after a while, stops no read, and has no effect once it is released", async () => {
    const database = await newDatabase("sqlite");
    const user = await newApiUser(database);
    const watch = watchEventLoop();
    const clock = jumpingClock();
    const options = `${watch.env.NODE_OPTIONS} ${clock.env.NODE_OPTIONS}`;
    const env = { ...watch.env, ...clock.env, NODE_OPTIONS: options };
    const app = await startApp(database, { env });
    await signIn(app, user);
    const requests = new RequestLog();
    expect((await sendRequest(app, user)).status).toBe(200);
    await watch.longestBlockMs(app);
    // How long it stands still under the same load without a lock: a busy machine stops it as well.
    const usual = startLoad([app], [user], requests);
    await pause(1_000);
    await usual.stop();
    const usualGap = await watch.longestBlockMs(app);

    const other = new Sqlite(database.slice("file:".length));
    other.exec("BEGIN IMMEDIATE");
    const before = requests.acknowledged.size;
    const load = startLoad([app], [user], requests);
    const end = performance.now() + lockMs;
    // A timeout by the wall clock would now take two days.
    await pause(500);
    await clock.set(app, -2);
    let reads = 0;
    while (performance.now() < end) {
      expect((await sendRequest(app, user)).status).toBe(200);
      reads += 1;
      await pause(50);
    }
    const gap = await watch.longestBlockMs(app);
    expect(requests.acknowledged.size).toBe(before);
    const refused = requests.failures.length;
    other.exec("ROLLBACK");
    other.close();
    while (requests.acknowledged.size === before) await pause(10);
    await load.stop();
    expect(refused).toBeGreaterThan(0);
    for (const { status, headers, body } of requests.failures) {
      expect(status).toBe(503);
      expect(headers.get("retry-after")).toMatch(/^\d+$/);
      expect(body).toMatchObject({ error: { code: "unavailable" } });
    }
    expect((await sendTick(app, user, requests)).status).toBe(200);
    await expectDurable([user], requests);
    reportMeasurements("a foreign lock", {
      "longest gap": `${gap} ms`,
      "without it": `${usualGap} ms`,
      refused,
      reads,
    });
    expect(gap).toBeLessThanOrEqual(Math.max(300, 2 * usualGap));
  });
});
