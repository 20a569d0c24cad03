import { beforeEach, describe, expect, it, vi } from "vitest";
import { requestPasswordReset, requestSignInLink, signInWithLink } from "@/lib/actions/mail-links";
import { signUp } from "@/lib/actions/sign-up";
import * as hashing from "@/lib/auth/password/hash-queue";
import { savePasswordReset } from "@/lib/data/accounts/password-reset";
import { findUserByEmail } from "@/lib/data/accounts/user-by-email";
import { rateLimits } from "@/lib/domain/rate-limit";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import {
  pendingAfterCallbacks,
  runAfterCallbacks,
  submitButtonForm,
  submitForm,
} from "../../support/requests/form-submission";
import { configureMail, emailedTokenFor, sentEmails } from "../../support/requests/mail-mock";
import { testRequest } from "../../support/requests/request-mock";

configureMail();

/** The error code contains the seconds to wait. */
const tooMany = expect.stringMatching(/^too-many:[1-9]\d*$/);

let count = 0;

async function newAddressPair(): Promise<{ known: string; unknown: string }> {
  count += 1;
  const [known, unknown] = [`ada${count}@contoh.id`, `tidak${count}@contoh.id`];
  await newLearner({ email: known });
  return { known, unknown };
}

const applicant = { name: "Budi", password: "hujan turun di sawah", timeZone: "Asia/Jakarta" };

beforeEach(() => {
  count += 1;
  testRequest.setPeerAddress(`203.0.113.${count}`);
  vi.spyOn(hashing, "queueHash");
  sentEmails.length = 0;
});

describe("whether an address has an account", () => {
  it.each([
    ["asking for a sign-in link", requestSignInLink, {}, 0, "/id/sign-in/link?outcome=sent"],
    ["forgetting a password", requestPasswordReset, {}, 0, "/id/forgot-password?outcome=sent"],
    ["signing up", signUp, applicant, 1, "/id/sign-up/confirm?outcome=sent"],
  ] as const)("is not revealed by %s", async (_what, action, fields, hashes, to) => {
    const { known, unknown } = await newAddressPair();
    for (const email of [known, unknown]) {
      vi.mocked(hashing.queueHash).mockClear();
      expect(await submitForm(action, { ...fields, email })).toEqual({ to });
      expect(hashing.queueHash).toHaveBeenCalledTimes(hashes);
      expect(pendingAfterCallbacks(), "left for after the answer").toBe(1);
      expect(sentEmails, "sent before the answer").toEqual([]);
      await runAfterCallbacks();
      sentEmails.length = 0;
    }
  });

  it("does not use up the reset links of an owner by other e-mails", async () => {
    const { known } = await newAddressPair();
    for (let turn = 0; turn < rateLimits.mails.points; turn += 1) {
      expect(await submitForm(requestSignInLink, { email: known })).toHaveProperty("to");
    }
    expect(await submitForm(requestSignInLink, { email: known })).toEqual({
      errors: { form: expect.stringMatching(/^too-many:\d+$/) },
    });
    expect(await submitForm(requestPasswordReset, { email: known })).toHaveProperty("to");
    await runAfterCallbacks();
  });

  it("decides whether a link, a notice or nothing is mailed", async () => {
    const { known, unknown } = await newAddressPair();
    const sent = async (work: Promise<unknown>) => {
      sentEmails.length = 0;
      await work;
      await runAfterCallbacks();
      return sentEmails.map(({ to, email }) => [to, email.links.length]);
    };
    expect(await sent(submitForm(requestPasswordReset, { email: known }))).toEqual([[known, 1]]);
    expect(await sent(submitForm(requestPasswordReset, { email: unknown }))).toEqual([]);
    expect(await sent(submitForm(requestSignInLink, { email: unknown }))).toEqual([]);
    expect(await sent(submitForm(signUp, { ...applicant, email: known }))).toEqual([[known, 2]]);
    expect(await sent(submitForm(signUp, { ...applicant, email: unknown }))).toEqual([
      [unknown, 1],
    ]);
    const users = await queryRows(`SELECT "id" FROM "User" WHERE "email" = ?`, unknown);
    expect(users, "an account before its link was used").toEqual([]);
  });

  it("is not revealed by the limits, which count both alike", async () => {
    const { known, unknown } = await newAddressPair();
    for (const email of [known, unknown]) {
      for (let turn = 0; turn < rateLimits.mails.points; turn += 1) {
        expect(await submitForm(requestPasswordReset, { email })).toHaveProperty("to");
        expect(await submitForm(signUp, { ...applicant, email })).toHaveProperty("to");
      }
      expect(await submitForm(requestPasswordReset, { email })).toEqual({
        errors: { form: tooMany },
      });
      expect(await submitForm(signUp, { ...applicant, email })).toEqual({
        errors: { form: tooMany },
      });
    }
    await runAfterCallbacks();
    const to = (email: string) => sentEmails.filter((letter) => letter.to === email);
    expect(to(known)).toHaveLength(2 * rateLimits.mails.points);
    expect(to(unknown)).toHaveLength(rateLimits.mails.points);
  });

  it("counts against one network, for every address", async () => {
    for (let turn = 0; turn < rateLimits.mailsFrom.points; turn += 1) {
      expect(
        await submitForm(requestPasswordReset, { email: `n${turn}@contoh.id` }),
      ).toHaveProperty("to");
    }
    const last = await submitForm(requestPasswordReset, { email: "last@contoh.id" });
    expect(last).toEqual({ errors: { form: tooMany } });
    await runAfterCallbacks();
  });
});

describe("a sign-in link", () => {
  it("is mailed to confirmed addresses only; others reset their password first", async () => {
    const { known } = await newAddressPair();
    const ask = async () => {
      await submitForm(requestSignInLink, { email: known, next: "/id/skills" });
      await runAfterCallbacks();
      return new URL(sentEmails.at(-1)?.email.links[0]?.href ?? "").pathname;
    };
    expect(await ask()).toBe("/id/reset-password");
    const found = await findUserByEmail(known);
    const reset = { token: emailedTokenFor(known), passwordHash: "a hash" };
    await savePasswordReset(found?.learner.id ?? "", reset, new Date());
    expect(await ask()).toBe("/id/sign-in/link");
    const signedIn = await submitButtonForm(signInWithLink, { token: emailedTokenFor(known) });
    expect(signedIn).toEqual({ to: "/id/skills" });
  });
});
