import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { closeDatabase, write } from "@/lib/data/database";
import { earlyJobs } from "../../support/jobs/early-jobs";
import { newApiUser, sendRequest, signIn } from "../support/api-user";
import { startApp } from "../support/app";
import { newDatabase, switchDatabase } from "../support/database";
import { watchEventLoop } from "../support/event-loop";

/** In ms, for what a busy machine does late. */
const busyMachine = { timeout: 60_000, interval: 50 };

/** In ms; the app must answer while it makes a backup. */
const longestBlock = 300;

describe("an app on sqlite that makes its daily backup", () => {
  it("does so by itself, and answers meanwhile, while it takes ticks and while its database is large", async () => {
    const database = await newDatabase("sqlite");
    const user = await newApiUser(database);
    await switchDatabase(database);
    const text = "catatan ".repeat(4000);
    const entry = { at: new Date(), event: "signed-in", address: "", requestId: "r", detail: text };
    for (let batch = 0; batch < 10; batch += 1)
      await write((tx) =>
        tx.auditEntry.createMany({ data: Array.from({ length: 150 }, () => entry) }),
      );
    await closeDatabase();
    const loop = watchEventLoop();
    const preloads = `${earlyJobs().NODE_OPTIONS} ${loop.env.NODE_OPTIONS}`;
    const app = await startApp(database, {
      env: { ...earlyJobs(), ...loop.env, NODE_OPTIONS: preloads, UPKEEP: "on" },
    });
    await signIn(app, user);
    const answer = async (path: string) =>
      expect((await sendRequest(app, user, path)).status).toBe(200);
    // Loads its modules, which blocks too.
    await answer("/id/dashboard");
    await loop.longestBlockMs(app);
    const folder = join(dirname(database.slice("file:".length)), "backups");
    await vi.waitFor(async () => {
      await answer("/id/dashboard");
      await answer("/api/health/ready");
      expect(app.output()).toMatch(/daily backup: .*problems: 0/);
    }, busyMachine);
    expect(await loop.longestBlockMs(app)).toBeLessThan(longestBlock);
    expect(readdirSync(folder).filter((name) => name.endsWith(".db"))).toHaveLength(1);
    expect(await app.end("SIGTERM")).toBeLessThan(5000);
  });
});
