import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { setReminder, unsubscribe } from "@/lib/actions/reminder";
import { openUnsubscribePage, unsubscribeByMailProgram } from "@/lib/actions/unsubscribe-route";
import { unsubscribeTokenFor } from "@/lib/auth/email/unsubscribe-token";
import { createSession } from "@/lib/auth/session/sign-in";
import { write } from "@/lib/data/database";
import { findReminderSetting } from "@/lib/data/reminders/reminder";
import type { Learner } from "@/lib/domain/learner";
import { nextReminderAfter } from "@/lib/domain/reminder";
import { env } from "@/lib/env";
import { loadUnsubscribe } from "@/lib/loaders/reminder";
import { paths } from "@/lib/paths";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import { submitButtonForm } from "../../support/requests/form-submission";
import { configureMail } from "../../support/requests/mail-mock";
import { testRequest } from "../../support/requests/request-mock";

const next = "/id/settings";

async function newSignedInLearner(emailConfirmedAt: Date | null = new Date()): Promise<Learner> {
  const learner = await newLearner();
  await write((tx) =>
    tx.user.updateMany({ where: { id: learner.id }, data: { emailConfirmedAt } }),
  );
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

const set = (reminder: string) => submitButtonForm(setReminder, { reminder, next });
const isOn = async ({ id }: Learner) => (await findReminderSetting(id)).isOn;

async function newReader(): Promise<Learner> {
  const learner = await newSignedInLearner();
  await set("on");
  expect(await isOn(learner)).toBe(true);
  testRequest.clearCookies();
  return learner;
}

/** As a mail program sends it: without cookies, from nowhere (RFC 8058, 3.2). */
const oneClick = (query: Record<string, string>) =>
  unsubscribeByMailProgram(
    new Request(`https://langkah.example${paths.oneClickUnsubscribe(query)}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    }),
    null,
  );

const linkOf = ({ id }: Learner) => ({ user: id, token: unsubscribeTokenFor(id), locale: "id" });

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
  configureMail();
});

describe("the switch of reminders", () => {
  it("plans the next Monday, keeps it when it is pressed again, and switches off", async () => {
    const learner = await newSignedInLearner();
    expect(await findReminderSetting(learner.id)).toEqual({ isOn: false, isConfirmed: true });
    expect(await set("on")).toEqual({ to: `${next}?reminder=on` });
    await set("on");
    const [row] = await queryRows<{ nextAt: Date }>(
      `SELECT "nextAt" FROM "Reminder" WHERE "userId" = ?`,
      learner.id,
    );
    expect(row?.nextAt).toEqual(nextReminderAfter(new Date(), learner.timeZone));
    expect(await set("off")).toEqual({ to: `${next}?reminder=off` });
    expect(await isOn(learner)).toBe(false);
  });

  it("does nothing for an address that is not confirmed, and where no mail can be sent", async () => {
    const unconfirmed = await newSignedInLearner(null);
    await set("on");
    expect(await isOn(unconfirmed)).toBe(false);
    const learner = await newSignedInLearner();
    Object.assign(env, { SMTP_URL: undefined });
    await set("on");
    expect(await isOn(learner)).toBe(false);
  });
});

describe("the address that a mail program calls", () => {
  it("switches off, as often as it is called, without a session", async () => {
    const learner = await newReader();
    for (let times = 0; times < 2; times += 1) {
      const answer = await oneClick(linkOf(learner));
      expect([answer.status, await answer.json()]).toEqual([200, { reminder: "off" }]);
      expect(await isOn(learner)).toBe(false);
    }
  });

  it("does nothing with the token of another, a changed one, or none", async () => {
    const learner = await newReader();
    const other = await newReader();
    const right = linkOf(learner);
    const wrong = [
      { ...right, token: linkOf(other).token },
      { ...right, token: `${right.token.slice(0, -1)}${right.token.endsWith("A") ? "B" : "A"}` },
      { ...right, token: "" },
      { ...right, token: "a".repeat(1000) },
      { user: learner.id, locale: "id" },
      { ...right, user: randomUUID() },
      {},
    ];
    for (const query of wrong) {
      expect((await oneClick(query as Record<string, string>)).status).toBe(404);
    }
    Object.assign(env, { NEXTAUTH_SECRET: `${env.NEXTAUTH_SECRET} of another installation` });
    expect((await oneClick(right)).status).toBe(404);
    Object.assign(env, {
      NEXTAUTH_SECRET: env.NEXTAUTH_SECRET.replace(" of another installation", ""),
    });
    expect([await isOn(learner), await isOn(other)]).toEqual([true, true]);
  });

  it("leads to a page when it is opened, which alone changes nothing", async () => {
    const learner = await newReader();
    const address = paths.oneClickUnsubscribe(linkOf(learner));
    const answer = await openUnsubscribePage(
      new Request(`https://langkah.example${address}`),
      null,
    );
    const { user, token } = linkOf(learner);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(paths.unsubscribe("id", { user, token }));
    expect(loadUnsubscribe({ user, token })).toEqual({ kind: "valid", user, token });
    expect(await isOn(learner)).toBe(true);
  });
});

describe("the button of the page that a mail leads to", () => {
  it("switches off without a session, and not with a wrong token", async () => {
    const learner = await newReader();
    const { user, token } = linkOf(learner);
    const wrong = token.split("").reverse().join("");
    expect(loadUnsubscribe({ user, token: wrong })).toEqual({ kind: "refused" });
    expect(await submitButtonForm(unsubscribe, { user, token: wrong })).toEqual({
      to: "/id/unsubscribe?outcome=refused",
    });
    expect(await isOn(learner)).toBe(true);
    expect(await submitButtonForm(unsubscribe, { user, token })).toEqual({
      to: "/id/unsubscribe?outcome=done",
    });
    expect(await isOn(learner)).toBe(false);
    expect(loadUnsubscribe({ outcome: "done" })).toEqual({ kind: "done" });
  });
});
