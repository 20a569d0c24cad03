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
    const users = [await newApiUser(database)];
    const [user] = users;
    if (!user) throw new Error("There is no user");
    // Both at once, on an account that only the first one has signed in.
    const [here, there] = await Promise.all([startApp(database), startApp(database)]);
    await signIn(here, user);
    expect((await sendRequest(there, user)).status).toBe(200);

    const change = { id: randomUUID(), item: "git", status: "done", version: 0 };
    expect((await postChanges(here, user, [change])).body).toMatchObject({
      results: [{ outcome: "applied", version: 1 }],
    });
    expect((await postChanges(there, user, [change])).body).toMatchObject({
      results: [{ outcome: "replayed", version: 1 }],
    });
    const stale = { ...change, id: randomUUID() };
    expect((await postChanges(there, user, [stale])).body).toMatchObject({
      results: [{ outcome: "conflict", version: 1, status: "done" }],
    });

    const requests = new RequestLog();
    requests.sent.add(change.id);
    const load = startLoad([here, there], users, requests, 4);
    while (requests.acknowledged.size < ticksWanted) await pause(5);
    await here.end("SIGKILL");
    const then = requests.acknowledged.size;
    while (requests.acknowledged.size < then + ticksWanted / 2) await pause(5);
    await load.stop();
    expect(requests.surprises).toEqual([]);
    expect((await sendTick(there, user, requests)).status).toBe(200);
    await expectDurable(users, requests);
    const next = new Map<string, number>();
    for (const { item, version } of await storedEventsOf(user.learnerId)) {
      expect(version).toBe((next.get(item) ?? 0) + 1);
      next.set(item, version);
    }
    reportMeasurements("two instances", { acknowledged: requests.acknowledged.size, lost: 0 });
  });
});
