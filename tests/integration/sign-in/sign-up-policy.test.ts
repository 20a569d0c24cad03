import { beforeEach, describe, expect, it } from "vitest";
import { handleOAuthCallback } from "@/lib/actions/oauth-callback";
import { signUp } from "@/lib/actions/sign-up";
import { confirmSignUpWithPassword } from "@/lib/actions/sign-up-link";
import { findToken, saveToken } from "@/lib/data/accounts/token";
import { findUserByEmail } from "@/lib/data/accounts/user-by-email";
import { tokenLifetimes, tokenValidity } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { newLearner } from "../../support/database/learners";
import { withoutColumn } from "../../support/database/missing-column";
import { runAfterCallbacks, submitForm } from "../../support/requests/form-submission";
import { configureMail, emailedTokenFor, resetMail } from "../../support/requests/mail-mock";
import { testRequest } from "../../support/requests/request-mock";

const noInvitation = { errors: { form: "no-invitation" } };

let count = 0;
const fields = { name: "Budi", password: "hujan turun di sawah", timeZone: "Asia/Jakarta" };
const newApplicant = () => ({ ...fields, email: `pelamar${count++}@contoh.id` });
const invite = (email: string | null = null, now = new Date()) =>
  saveToken("invitation", { email }, tokenValidity("invitation", now));

beforeEach(() => {
  testRequest.setPeerAddress(`203.0.113.${count++}`);
  testRequest.clearCookies();
  resetMail();
  Object.assign(env, { REGISTRATION: "invite" });
});

describe("signing up", () => {
  it("is open by default, and signs in at once without mail", async () => {
    Object.assign(env, { REGISTRATION: "open" });
    const who = newApplicant();
    expect(await submitForm(signUp, who)).toEqual({ to: "/id/path" });
    expect(await findUserByEmail(who.email)).toMatchObject({ isConfirmed: false });
    expect([...testRequest.cookies.keys()]).toContain("next-auth.session-token");
    expect(await submitForm(signUp, who)).toEqual({ errors: { email: "taken" } });
  });

  it("makes no account where it is closed, with an invitation neither", async () => {
    Object.assign(env, { REGISTRATION: "closed" });
    const who = newApplicant();
    const closed = { errors: { form: "closed" } };
    expect(await submitForm(signUp, who)).toEqual(closed);
    expect(await submitForm(signUp, { ...who, invite: await invite() })).toEqual(closed);
    expect(await findUserByEmail(who.email)).toBeNull();
  });

  it("by invitation makes one account a link, for 14 days", async () => {
    const link = await invite();
    const old = await invite(null, new Date(Date.now() - tokenLifetimes.invitation));
    for (const each of ["", "A".repeat(43), old]) {
      expect(await submitForm(signUp, { ...newApplicant(), invite: each })).toEqual(noInvitation);
    }
    expect(await submitForm(signUp, { ...newApplicant(), invite: link })).toEqual({
      to: "/id/path",
    });
    expect(await submitForm(signUp, { ...newApplicant(), invite: link })).toEqual(noInvitation);
  });

  it("by one invitation, ten at once, makes one account", async () => {
    const link = await invite();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submitForm(signUp, { ...newApplicant(), invite: link })),
    );
    expect(answers.filter((answer) => "to" in answer)).toHaveLength(1);
  });

  it("by an invitation for one address takes no other, and is not used up by trying", async () => {
    const who = newApplicant();
    const link = await invite(who.email);
    const other = { ...newApplicant(), invite: link };
    expect(await submitForm(signUp, other)).toEqual({ errors: { email: "not-invited" } });
    const weak = { ...who, invite: link, password: "1234567890" };
    expect(await submitForm(signUp, weak)).toEqual({ errors: { password: "common" } });
    expect(await submitForm(signUp, { ...who, invite: link })).toEqual({ to: "/id/path" });
  });

  it("by invitation and mail uses the invitation up when the account is made", async () => {
    configureMail();
    const link = await invite();
    const [one, other] = [newApplicant(), newApplicant()];
    for (const who of [one, other]) {
      const to = "/id/sign-up/confirm?outcome=sent";
      expect(await submitForm(signUp, { ...who, invite: link })).toEqual({ to });
    }
    await runAfterCallbacks();
    expect(await findToken("invitation", link, new Date())).not.toBeNull();
    const confirm = ({ email, password }: typeof one) =>
      submitForm(confirmSignUpWithPassword, { token: emailedTokenFor(email), password });
    testRequest.clearCookies();
    expect(await confirm(one)).toEqual({ to: "/id/path" });
    expect(await findUserByEmail(one.email)).toMatchObject({ isConfirmed: true });
    const late = await confirm(other);
    expect(late).toEqual({ to: "/id/sign-up/confirm?outcome=refused" });
    expect(await findUserByEmail(other.email)).toBeNull();
    const unused = emailedTokenFor(other.email);
    expect(await findToken("confirm-sign-up", unused, new Date())).not.toBeNull();
  });

  it("by the same invitation again makes the account that could not be stored", async () => {
    const who = { ...newApplicant(), invite: await invite() };
    await withoutColumn("Enrolment", "startedAt", () =>
      expect(submitForm(signUp, who)).rejects.toThrow(),
    );
    expect(await submitForm(signUp, who)).toEqual({ to: "/id/path" });
  });

  it("uses no invitation up for an address that gets an account meanwhile", async () => {
    configureMail();
    const late = newApplicant();
    const link = await invite();
    await submitForm(signUp, { ...late, invite: link });
    await runAfterCallbacks();
    await newLearner({ email: late.email });
    const { email, password } = late;
    testRequest.clearCookies();
    const token = emailedTokenFor(email);
    expect(await submitForm(confirmSignUpWithPassword, { token, password })).toEqual({
      to: "/id/sign-up/confirm?outcome=known",
    });
    expect(await findToken("invitation", link, new Date())).not.toBeNull();
  });

  it.each(["closed", "invite"])(
    "by way of a service makes no account where it is %s",
    async (how) => {
      Object.assign(env, { REGISTRATION: how });
      const { email } = newApplicant();
      const identity = {
        provider: "github",
        subject: email,
        label: "budi",
        name: "Budi",
        email,
      } as const;
      const wish = { locale: "id", next: "/id/dashboard" } as const;
      expect(await handleOAuthCallback("github", identity, wish)).toBe(
        "/id/sign-in?provider=github&refused=closed",
      );
      expect(await findUserByEmail(email)).toBeNull();
      Object.assign(env, { REGISTRATION: "open" });
      expect(await handleOAuthCallback("github", identity, wish)).toBe("/id/dashboard");
    },
  );
});
