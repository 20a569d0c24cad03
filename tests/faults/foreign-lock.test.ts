import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { isWhole } from "../support/whole-run";
import { startApp } from "./support/app";
import { jumpingClock } from "./support/clock";
import { newDatabase } from "./support/database";
import { loopWatch } from "./support/event-loop";
import { report } from "./support/figures";
import { Diary, expectKept, tick, ticking } from "./support/ticking";
import { ask, newVisitor, signIn } from "./support/visitor";

/** Longer than a write waits for its turn, in ms. */
const lockedFor = isWhole ? 10_000 : 6_000;

describe("a lock that another process holds on the file", () => {
  it("makes writes answer 503 after a while, stops no reading, and is forgotten once it is gone", async () => {
    const database = await newDatabase("sqlite");
    const visitor = await newVisitor(database);
    const watch = loopWatch();
    const clock = jumpingClock();
    const options = `${watch.env.NODE_OPTIONS} ${clock.env.NODE_OPTIONS}`;
    const env = { ...watch.env, ...clock.env, NODE_OPTIONS: options };
    const app = await startApp(database, { env });
    await signIn(app, visitor);
    const diary = new Diary();
    expect((await ask(app, visitor)).status).toBe(200);
    await watch.longestGap(app);
    // How long it stands still under the same load without a lock: a busy machine stops it as well.
    const usual = ticking([app], [visitor], diary);
    await pause(1_000);
    await usual.stop();
    const usualGap = await watch.longestGap(app);

    const other = new Sqlite(database.slice("file:".length));
    other.exec("BEGIN IMMEDIATE");
    const before = diary.acknowledged.size;
    const load = ticking([app], [visitor], diary);
    const end = performance.now() + lockedFor;
    // Whoever waits by the time of day would now wait for two days.
    await pause(500);
    clock.jump(app, -2);
    let reads = 0;
    while (performance.now() < end) {
      expect((await ask(app, visitor)).status).toBe(200);
      reads += 1;
      await pause(50);
    }
    const gap = await watch.longestGap(app);
    expect(diary.acknowledged.size).toBe(before);
    const refused = diary.refusals.length;
    other.exec("ROLLBACK");
    other.close();
    while (diary.acknowledged.size === before) await pause(10);
    await load.stop();
    expect(refused).toBeGreaterThan(0);
    for (const { status, headers, body } of diary.refusals) {
      expect(status).toBe(503);
      expect(headers.get("retry-after")).toMatch(/^\d+$/);
      expect(body).toMatchObject({ error: { code: "unavailable" } });
    }
    expect((await tick(app, visitor, diary)).status).toBe(200);
    await expectKept([visitor], diary);
    report("a foreign lock", {
      "longest gap": `${gap} ms`,
      "without it": `${usualGap} ms`,
      refused,
      reads,
    });
    expect(gap).toBeLessThanOrEqual(Math.max(300, 2 * usualGap));
  });
});
