import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { findPostgresqlFolder } from "@/scripts/setup/postgresql-programs.mjs";
import { storedEventsOf } from "../support/database/stored-rows";
import { isFullRun } from "../support/full-run";
import { newApiUser, postChanges, sendRequest, signIn } from "./support/api-user";
import { startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { expectDurable, RequestLog, sendTick, startLoad } from "./support/load-generator";
import { reportMeasurements } from "./support/measurements";

const ticksWanted = isFullRun ? 2_000 : 100;

describe.skipIf(!findPostgresqlFolder())("two instances of the app on one PostgreSQL", () => {
  it("see each other's sessions and changes, and lose nothing when one of them is killed", async () => {
    const database = await newDatabase("postgresql");
    const visitors = [await newApiUser(database)];
    const [visitor] = visitors;
    if (!visitor) throw new Error("There is no visitor");
    // Both at once, on an account that only the first one has signed in.
    const [here, there] = await Promise.all([startApp(database), startApp(database)]);
    await signIn(here, visitor);
    expect((await sendRequest(there, visitor)).status).toBe(200);

    const change = { id: randomUUID(), item: "git", status: "done", version: 0 };
    expect((await postChanges(here, visitor, [change])).body).toMatchObject({
      results: [{ outcome: "applied", version: 1 }],
    });
    expect((await postChanges(there, visitor, [change])).body).toMatchObject({
      results: [{ outcome: "replayed", version: 1 }],
    });
    const stale = { ...change, id: randomUUID() };
    expect((await postChanges(there, visitor, [stale])).body).toMatchObject({
      results: [{ outcome: "conflict", version: 1, status: "done" }],
    });

    const diary = new RequestLog();
    diary.sent.add(change.id);
    const load = startLoad([here, there], visitors, diary, 4);
    while (diary.acknowledged.size < ticksWanted) await pause(5);
    await here.end("SIGKILL");
    const then = diary.acknowledged.size;
    while (diary.acknowledged.size < then + ticksWanted / 2) await pause(5);
    await load.stop();
    expect(diary.surprises).toEqual([]);
    expect((await sendTick(there, visitor, diary)).status).toBe(200);
    await expectDurable(visitors, diary);
    const next = new Map<string, number>();
    for (const { item, version } of await storedEventsOf(visitor.learnerId)) {
      expect(version).toBe((next.get(item) ?? 0) + 1);
      next.set(item, version);
    }
    reportMeasurements("two instances", { acknowledged: diary.acknowledged.size, lost: 0 });
  });
});
