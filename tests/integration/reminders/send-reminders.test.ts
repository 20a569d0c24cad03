import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { saveAccountSettings } from "@/lib/data/accounts/learner";
import * as clock from "@/lib/data/clock-check";
import { write } from "@/lib/data/database";
import { savePlan } from "@/lib/data/plan/plan";
import { claimReminder, saveReminder } from "@/lib/data/reminders/reminder";
import type { Learner } from "@/lib/domain/learner";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { nextReminderAfter } from "@/lib/domain/reminder";
import type { Email } from "@/lib/mail/email";
import * as mail from "@/lib/mail/send";
import { sendReminders } from "@/lib/reminders/send-reminders";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import { configureMail } from "../../support/requests/mail-mock";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const zone = "Asia/Jakarta";
const never = new AbortController().signal;

/** Seven o'clock in Jakarta. */
const monday = new Date("2026-12-07T00:00:00Z");
const following = new Date("2026-12-14T00:00:00Z");

let send: MockInstance<typeof mail.sendEmail>;
const recipients = () => send.mock.calls.map(([to]) => to).sort();
const setClock = (at: Date) => vi.useFakeTimers({ toFake: ["Date"], now: at });

async function newReader(fields: Parameters<typeof newLearner>[0] = {}): Promise<Learner> {
  const learner = await newLearner(fields);
  const { id } = learner;
  await write((tx) =>
    tx.user.updateMany({ where: { id }, data: { emailConfirmedAt: learner.createdAt } }),
  );
  await saveReminder(id, nextReminderAfter(new Date(), learner.timeZone));
  return learner;
}

async function nextTimeOf({ id }: Learner): Promise<Date | undefined> {
  const [row] = await queryRows<{ nextAt: Date }>(
    `SELECT "nextAt" FROM "Reminder" WHERE "userId" = ?`,
    id,
  );
  return row?.nextAt;
}

async function plan({ id: userId }: Learner, fields: Partial<Plan>): Promise<void> {
  const time = { at: new Date(), day: "2026-12-03", timeZone: zone };
  const target = { userId, pathKey: defaultPathKey, time };
  const all = { ...defaultPlanOf("2026-12-03"), ...fields, version: 1 };
  await savePlan(target, () => ({ outcome: "saved", plan: all }));
}

beforeEach(() => {
  configureMail();
  send = vi.spyOn(mail, "sendEmail").mockResolvedValue(true);
  vi.spyOn(clock, "isClockDoubtful").mockResolvedValue(false);
  setClock(new Date("2026-12-03T05:00:00Z"));
});
afterEach(async () => {
  vi.useRealTimers();
  await write((tx) => tx.reminder.deleteMany());
});

describe("a reminder", () => {
  it("comes on Monday at seven with this week's items, once, and again a week later", async () => {
    const learner = await newReader();
    setClock(new Date(monday.getTime() - 1));
    await sendReminders(never);
    expect(send).not.toHaveBeenCalled();
    setClock(monday);
    await sendReminders(never);
    await sendReminders(never);
    expect(recipients()).toEqual([learner.email]);
    const [, email] = send.mock.calls[0] as [string, Email];
    expect(email.subject).toBe(`Minggu ini di Langkah: ${email.items?.length} hal`);
    expect(email.items?.length).toBeGreaterThanOrEqual(2);
    expect(email.items?.[0]?.href).toMatch(/^https:\/\/langkah\.example\/id\/path\/foundations\//);
    expect(await nextTimeOf(learner)).toEqual(following);
    setClock(new Date(following.getTime() + 30_000));
    await sendReminders(never);
    expect(recipients()).toEqual([learner.email, learner.email]);
  });

  it("comes at each learner's own seven o'clock, in their language", async () => {
    const berlin = await newReader({ timeZone: "Europe/Berlin", locale: "en" });
    const jakarta = await newReader();
    setClock(monday);
    await sendReminders(never);
    expect(recipients()).toEqual([jakarta.email]);
    setClock(new Date("2026-12-07T06:00:00Z"));
    await sendReminders(never);
    const [to, email] = send.mock.calls[1] as [string, Email];
    expect(to).toBe(berlin.email);
    expect([email.locale, email.subject]).toEqual([
      "en",
      `This week on Langkah: ${email.items?.length} things`,
    ]);
  });

  it("is sent once when ten instances find it due", async () => {
    const learners = [await newReader(), await newReader(), await newReader()];
    setClock(monday);
    await Promise.all(Array.from({ length: 10 }, () => sendReminders(never)));
    expect(recipients()).toEqual(learners.map(({ email }) => email).sort());
  });

  it("is not sent again when the process ended before it was", async () => {
    const learner = await newReader();
    setClock(monday);
    expect((await claimReminder(learner.id, monday))?.email).toBe(learner.email);
    await sendReminders(never);
    expect(send).not.toHaveBeenCalled();
    expect(await nextTimeOf(learner)).toEqual(following);
  });

  it("follows its learner to another time zone", async () => {
    const learner = await newReader();
    const settings = { name: learner.name, locale: "en", timeZone: "America/New_York" } as const;
    await saveAccountSettings(learner.id, settings);
    expect(await nextTimeOf(learner)).toEqual(new Date("2026-12-07T12:00:00Z"));
    const there = await newReader({ timeZone: "America/New_York" });
    setClock(monday);
    await sendReminders(never);
    await saveAccountSettings(there.id, { ...settings, timeZone: zone });
    await sendReminders(never);
    expect(recipients()).toEqual([there.email]);
  });

  it("is left out in a pause, before the plan begins, and in a week that is all pause", async () => {
    const pause = (from: string, to: string) => ({ pauses: [{ id: "a", from, to, reason: null }] });
    await plan(await newReader(), pause("2026-12-01", "2026-12-08"));
    await plan(await newReader(), pause("2026-12-07", "2026-12-13"));
    await plan(await newReader(), { startsOn: "2026-12-14" });
    const ended = await newReader();
    await plan(ended, pause("2026-12-01", "2026-12-06"));
    const begins = await newReader();
    await plan(begins, { startsOn: "2026-12-13" });
    setClock(monday);
    await sendReminders(never);
    expect(recipients()).toEqual([ended.email, begins.email].sort());
    await sendReminders(never);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("goes to no address that is not confirmed, and to no account that waits for its deletion", async () => {
    const unconfirmed = await newReader();
    await write((tx) =>
      tx.user.updateMany({ where: { id: unconfirmed.id }, data: { emailConfirmedAt: null } }),
    );
    const leaving = await newReader();
    await savePendingDeletion(leaving.id, new Date(monday.getTime() + day));
    setClock(monday);
    await sendReminders(never);
    expect(send).not.toHaveBeenCalled();
    expect(await nextTimeOf(unconfirmed)).toEqual(following);
  });

  it("is not made up for after weeks without a server: none is sent until the next Monday", async () => {
    const learner = await newReader();
    setClock(new Date(monday.getTime() + 23 * day));
    await sendReminders(never);
    expect(send).not.toHaveBeenCalled();
    expect(await nextTimeOf(learner)).toEqual(new Date("2027-01-04T00:00:00Z"));
  });

  it("waits while it is in doubt what day it is, and a clock that was ahead keeps none away", async () => {
    const learner = await newReader();
    vi.mocked(clock.isClockDoubtful).mockResolvedValue(true);
    setClock(monday);
    await sendReminders(never);
    expect(send).not.toHaveBeenCalled();
    expect(await nextTimeOf(learner)).toEqual(monday);
    vi.mocked(clock.isClockDoubtful).mockResolvedValue(false);
    setClock(new Date("2036-06-01T00:00:00Z"));
    const ahead = await newReader();
    setClock(monday);
    await sendReminders(never);
    expect(recipients()).toEqual([learner.email]);
    expect(await nextTimeOf(ahead)).toEqual(following);
    setClock(new Date(0));
    await sendReminders(never);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("waits for the next run when the mail server is away, of which three learn first", async () => {
    for (let count = 0; count < 5; count += 1) await newReader();
    send.mockResolvedValue(false);
    setClock(monday);
    await sendReminders(never);
    expect(send).toHaveBeenCalledTimes(3);
    send.mockResolvedValue(true);
    await sendReminders(never);
    expect(new Set(recipients()).size).toBe(5);
  });

  it("is not kept from others by a learner whose data is defective", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue(undefined);
    const defective = await newReader();
    await write((tx) =>
      tx.user.updateMany({ where: { id: defective.id }, data: { timeZone: "Nowhere/None" } }),
    );
    const other = await newReader();
    setClock(monday);
    await sendReminders(never);
    expect(recipients()).toEqual([other.email]);
    expect(log.mock.calls.flat().join()).toContain("a reminder could not be made");
    log.mockRestore();
  });

  it("is not begun once the process is told to end", async () => {
    const learner = await newReader();
    setClock(monday);
    await sendReminders(AbortSignal.abort());
    expect(await nextTimeOf(learner)).toEqual(monday);
  });
});
