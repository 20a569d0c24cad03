import { beforeEach, describe, expect, it } from "vitest";
import { cancelDeletion, requestDeletion } from "@/lib/actions/deletion";
import { resetPassword } from "@/lib/actions/mail-links";
import { sessionCookie } from "@/lib/auth/cookies";
import { sendSecurityEmail } from "@/lib/auth/email/security-email";
import { activeSessionOfToken } from "@/lib/auth/session/session";
import { createSession } from "@/lib/auth/session/sign-in";
import { defaultPathKey } from "@/lib/content/paths";
import { saveOAuthAccount } from "@/lib/data/accounts/oauth-account";
import { savePasskey } from "@/lib/data/accounts/passkey";
import { confirmSecondFactor, savePendingSecondFactor } from "@/lib/data/accounts/second-factor";
import { saveReauthentication } from "@/lib/data/accounts/session";
import { saveToken } from "@/lib/data/accounts/token";
import { findCalendarFeed, saveCalendarFeed } from "@/lib/data/plan/calendar-feed";
import { findReminderSetting, saveReminder } from "@/lib/data/reminders/reminder";
import type { Learner } from "@/lib/domain/learner";
import { rateLimits } from "@/lib/domain/rate-limit";
import { tokenValidity } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import {
  pendingAfterCallbacks,
  runAfterCallbacks,
  submitButtonForm,
  submitForm,
} from "../../support/requests/form-submission";
import { configureMail, sentEmails } from "../../support/requests/mail-mock";
import { testRequest } from "../../support/requests/request-mock";

const now = new Date();

async function setUpSignInMethods({ id }: Learner): Promise<void> {
  const passkey = { publicKey: "k", transports: [], name: "Ponsel", counter: 0 } as const;
  await savePasskey({ ...passkey, id: `passkey of ${id}`, userId: id }, now);
  const names = { label: "siti", name: "Siti", email: null };
  await saveOAuthAccount(id, { provider: "github", subject: id, ...names }, now);
  await savePendingSecondFactor(id, "secret", now);
  await confirmSecondFactor(id, { secret: "secret", step: 1, codeHashes: ["h"] }, now);
  await saveCalendarFeed({ userId: id, pathKey: defaultPathKey }, now);
  await saveReminder(id, now);
}

async function resetByMail({ id: userId, email }: Learner): Promise<void> {
  const token = await saveToken("reset-link", { userId, email }, tokenValidity("reset-link", now));
  await submitForm(resetPassword, { token, password: "hujan turun di sawah" });
  await runAfterCallbacks();
}

const auditedEvents = async ({ id }: Learner) =>
  (
    await queryRows<{ event: string }>(
      `SELECT "event" FROM "AuditEntry" WHERE "userId" = ? ORDER BY "sequence"`,
      id,
    )
  ).map(({ event }) => event);

beforeEach(() => {
  configureMail();
  sentEmails.length = 0;
});

describe("a security e-mail", () => {
  it("is sent after the response, in the learner's language, with a link to the settings", async () => {
    const learner = { ...(await newLearner()), locale: "en" } as const;
    sendSecurityEmail("account-linked", learner);
    expect(sentEmails).toEqual([]);
    await runAfterCallbacks();
    const [{ to, email } = { to: "", email: null }] = sentEmails;
    expect(to).toBe(learner.email);
    expect(email?.subject).toBe("Another service can sign in to your Langkah account");
    expect(email?.links.map(({ href }) => href)).toEqual([
      "https://langkah.example/en/settings/security",
      "https://langkah.example/en/forgot-password",
    ]);
  });

  it("cannot flood a mailbox", async () => {
    const learner = await newLearner();
    for (let turn = 0; turn <= rateLimits.notices.points; turn += 1) {
      sendSecurityEmail(turn % 2 === 0 ? "account-linked" : "account-unlinked", learner);
    }
    await runAfterCallbacks();
    expect(sentEmails).toHaveLength(rateLimits.notices.points);
  });

  it("is not sent where mail is not configured", async () => {
    Object.assign(env, { SMTP_URL: undefined });
    sendSecurityEmail("account-linked", await newLearner());
    expect(pendingAfterCallbacks()).toBe(0);
  });
});

async function signInRecently(learner: Learner): Promise<void> {
  testRequest.clearCookies();
  await createSession(learner, "password");
  const own = await activeSessionOfToken(testRequest.cookies.get(sessionCookie) ?? "");
  await saveReauthentication(own?.session.id ?? "", now);
}

describe("a deletion", () => {
  it("is mailed when it is requested and when it is cancelled, once each", async () => {
    const learner = await newLearner({ locale: "en" });
    for (const form of [requestDeletion, cancelDeletion, cancelDeletion]) {
      await signInRecently(learner);
      await submitButtonForm(form, {});
      await runAfterCallbacks();
    }
    expect(sentEmails.map(({ to, email }) => [to, email.subject, email.links[0]?.href])).toEqual([
      [
        learner.email,
        "Your Langkah account will be deleted in 7 days",
        "https://langkah.example/en/leaving",
      ],
      [
        learner.email,
        "Your Langkah account is kept",
        "https://langkah.example/en/settings/security",
      ],
    ]);
  });
});

describe("the e-mail about a password reset", () => {
  it("names what it removed from an account with an unconfirmed address", async () => {
    const learner = await newLearner({ locale: "en" });
    await setUpSignInMethods(learner);
    await resetByMail(learner);
    const removals = ["passkey-removed", "account-unlinked", "second-factor-off"];
    expect(await auditedEvents(learner)).toEqual(["password-reset", ...removals]);
    expect(sentEmails).toHaveLength(1);
    expect(sentEmails[0]?.email.lead).toContain(
      "passkeys, linked services, two-step verification, the address of the calendar, and the weekly reminder",
    );
    expect(await findCalendarFeed(learner.id, defaultPathKey)).toBeNull();
    expect(await findReminderSetting(learner.id)).toEqual({ isOn: false, isConfirmed: true });
  });

  it("names nothing where the address was confirmed or nothing was set up", async () => {
    const learner = await newLearner({ locale: "en" });
    await resetByMail(learner);
    await setUpSignInMethods(learner);
    await resetByMail(learner);
    expect(sentEmails).toHaveLength(2);
    for (const { email } of sentEmails) expect(email.lead).not.toContain("removed");
    expect(await auditedEvents(learner)).toEqual(["password-reset", "password-reset"]);
    expect(await findCalendarFeed(learner.id, defaultPathKey)).toEqual(now);
    expect((await findReminderSetting(learner.id)).isOn).toBe(true);
  });
});
