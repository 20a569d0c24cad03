import { beforeEach, describe, expect, it } from "vitest";
import { sendSecurityEmail } from "@/lib/auth/email/security-email";
import { rateLimits } from "@/lib/domain/rate-limit";
import { env } from "@/lib/env";
import { newLearner } from "../../support/database/learners";
import { pendingAfterCallbacks, runAfterCallbacks } from "../../support/requests/form-submission";
import { configureMail, sentEmails } from "../../support/requests/mail-mock";

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
