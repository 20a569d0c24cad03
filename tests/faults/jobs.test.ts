import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { clockFileOf, readClock, writeClockRecord } from "@/lib/data/clock-record";
import { closeDatabase, write } from "@/lib/data/database";
import { saveReminder } from "@/lib/data/reminders/reminder";
import { earlyJobs, earlyJobsOnMonday } from "../support/jobs/early-jobs";
import { freePort } from "../support/server/app-server";
import { startMailServer } from "../support/server/mail-server";
import { newApiUser, saveNewLearner, sendRequest, signIn } from "./support/api-user";
import { startApp } from "./support/app";
import { enginesFor, newDatabase, switchDatabase } from "./support/database";
import { watchEventLoop } from "./support/event-loop";

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
    await loop.longestBlockMs(app);
    const folder = join(dirname(database.slice("file:".length)), "backups");
    let requests = 0;
    await vi.waitFor(async () => {
      const [page, ready] = ["/id/dashboard", "/api/health/ready"];
      expect((await sendRequest(app, user, page)).status).toBe(200);
      expect((await sendRequest(app, user, ready)).status).toBe(200);
      requests += 1;
      expect(app.output()).toMatch(/daily backup: .*problems: 0/);
    }, busyMachine);
    expect(await loop.longestBlockMs(app)).toBeLessThan(longestBlock);
    expect(requests).toBeGreaterThan(3);
    expect(
      existsSync(folder) && readdirSync(folder).filter((name) => name.endsWith(".db")),
    ).toHaveLength(1);
    expect(await app.end("SIGTERM")).toBeLessThan(5000);
  });
});

describe.each(enginesFor("postgresql"))("an app on %s that sends reminders", (engine) => {
  const readerCount = 24;

  it("sends each at most once, also of two instances and when one of them is killed", async () => {
    const database = await newDatabase(engine);
    await switchDatabase(database);
    const { monday, env: clock } = earlyJobsOnMonday("Asia/Jakarta");
    const readers = [];
    for (let count = 0; count < readerCount; count += 1) {
      const { id, email } = await saveNewLearner();
      await write((tx) =>
        tx.user.updateMany({ where: { id }, data: { emailConfirmedAt: new Date() } }),
      );
      await saveReminder(id, monday);
      readers.push(email);
    }
    await closeDatabase();
    const now = new Date(Date.now() + Number(clock.LANGKAH_TEST_CLOCK_SHIFT));
    onTestFinished(() => rmSync(clockFileOf(database), { force: true }));
    writeClockRecord(database, { ...readClock(), at: now, steadySince: new Date(0) });
    const mailServer = await startMailServer();
    onTestFinished(mailServer.stop);
    const recipients = () => mailServer.receivedEmails.map(({ to }) => to);
    const start = async () => {
      const PORT = `${await freePort()}`;
      const mail = { SMTP_URL: mailServer.url, MAIL_FROM: "langkah@contoh.id" };
      return startApp(database, {
        env: { ...clock, ...mail, PORT, NEXTAUTH_URL: `http://localhost:${PORT}` },
      });
    };
    const first = await start();
    const second = engine === "postgresql" ? await start() : null;
    await vi.waitFor(() => expect(recipients().length).toBeGreaterThan(3), busyMachine);
    await first.end("SIGKILL");
    const last = second ?? (await start());
    await vi.waitFor(
      () => expect(recipients().length).toBeGreaterThanOrEqual(readerCount - 1),
      busyMachine,
    );
    // Enough for three more runs.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(new Set(recipients()).size).toBe(recipients().length);
    expect(readers).toEqual(expect.arrayContaining(recipients()));
    expect(last.output()).not.toMatch(/error/i);
  });
});
