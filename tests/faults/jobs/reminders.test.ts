import { rmSync } from "node:fs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { clockFileOf, readClock, writeClockRecord } from "@/lib/data/clock-record";
import { closeDatabase, prisma, write } from "@/lib/data/database";
import { saveReminder } from "@/lib/data/reminders/reminder";
import { earlyJobsOnMonday } from "../../support/jobs/early-jobs";
import { freePort } from "../../support/server/app-server";
import { startMailServer } from "../../support/server/mail-server";
import { saveNewLearner } from "../support/api-user";
import { startApp } from "../support/app";
import { enginesFor, newDatabase, switchDatabase } from "../support/database";

/** In ms, for what a busy machine does late. */
const busyMachine = { timeout: 60_000, interval: 50 };

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
    await last.end("SIGTERM");
    await switchDatabase(database);
    const due = await (await prisma()).reminder.count({ where: { nextAt: { lte: now } } });
    await closeDatabase();
    // What was sent is not due again, so that no later run sends it.
    expect(due).toBeLessThanOrEqual(readerCount - recipients().length);
    expect(new Set(recipients()).size).toBe(recipients().length);
    expect(readers).toEqual(expect.arrayContaining(recipients()));
    expect(last.output()).not.toMatch(/error/i);
  });
});
