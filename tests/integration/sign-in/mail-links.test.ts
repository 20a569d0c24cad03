import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { answerEmailChange } from "@/lib/actions/email-change";
import { resetPassword, signInWithLink } from "@/lib/actions/mail-links";
import { confirmSignUp, confirmSignUpWithPassword } from "@/lib/actions/sign-up-link";
import { rememberRequestingBrowser } from "@/lib/auth/email/requesting-browser";
import { verifyCredentials } from "@/lib/auth/password/credentials";
import { hashPassword } from "@/lib/auth/password/password";
import { rememberDevice } from "@/lib/auth/session/known-device";
import { savePassword } from "@/lib/data/accounts/learner";
import { savePasswordReset } from "@/lib/data/accounts/password-reset";
import { saveToken } from "@/lib/data/accounts/token";
import { write } from "@/lib/data/database";
import type { Learner } from "@/lib/domain/learner";
import { rateLimits } from "@/lib/domain/rate-limit";
import { type TokenPurpose, tokenLifetimes, tokenValidity } from "@/lib/domain/token";
import { loadMailLink } from "@/lib/loaders/mail-links";
import { newLearner } from "../../support/database/learners";
import { withoutColumn } from "../../support/database/missing-column";
import { queryRows } from "../../support/database/stored-rows";
import {
  type FormResult,
  submitButtonForm,
  submitForm,
} from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const password = "hujan turun di sawah";

/** The error code contains the seconds to wait. */
const tooMany = expect.stringMatching(/^too-many:[1-9]\d*$/);

/** The token's data for a link that this test's browser requested. */
async function tokenDataFor(purpose: TokenPurpose): Promise<string | null> {
  if (purpose === "sign-in-link")
    return JSON.stringify({ asker: await rememberRequestingBrowser(purpose) });
  if (purpose !== "confirm-sign-up") return null;
  return JSON.stringify({
    ...{ name: "Budi", passwordHash: await hashPassword(password), locale: "id" },
    ...{
      timeZone: "Asia/Jakarta",
      invitationHash: null,
      asker: await rememberRequestingBrowser(purpose),
    },
  });
}

let count = 0;
const newEmail = () => `baru${count++}@contoh.id`;

type LinkKind = {
  readonly purpose: TokenPurpose;
  readonly use: (token: string) => Promise<FormResult>;
  /** Redirect targets after use and after a rejection. */
  readonly good: string;
  readonly refused: string;
};

const linkKinds: readonly LinkKind[] = [
  {
    purpose: "sign-in-link",
    use: (token: string) => submitButtonForm(signInWithLink, { token }),
    good: "/id/dashboard",
    refused: "/id/sign-in/link?outcome=refused",
  },
  {
    purpose: "reset-link",
    use: (token: string) => submitForm(resetPassword, { token, password }),
    good: "/id/reset-password?outcome=done",
    refused: "/id/reset-password?outcome=refused",
  },
  {
    purpose: "confirm-sign-up",
    use: (token: string) => submitButtonForm(confirmSignUp, { token }),
    good: "/id/path",
    refused: "/id/sign-up/confirm?outcome=refused",
  },
  ...(["old", "new"] as const).map((of) => ({
    purpose: `confirm-${of}-email` as const,
    use: (token: string) => submitButtonForm(answerEmailChange, { token, of, answer: "yes" }),
    good: `/id/confirm-email?of=${of}&outcome=waiting`,
    refused: `/id/confirm-email?of=${of}&outcome=refused`,
  })),
];

async function newToken(purpose: TokenPurpose, now = new Date()): Promise<string> {
  const learner = await newLearner();
  const whose =
    purpose === "confirm-sign-up"
      ? { email: newEmail() }
      : { userId: learner.id, email: learner.email };
  const data = await tokenDataFor(purpose);
  return saveToken(purpose, { ...whose, data }, tokenValidity(purpose, now));
}

async function storedState(): Promise<string> {
  const users = await queryRows(`SELECT * FROM "User" ORDER BY "id"`);
  const sessions = await queryRows(`SELECT * FROM "Session" ORDER BY "id"`);
  return JSON.stringify({ users, sessions, cookies: [...testRequest.cookies] });
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.7");
  testRequest.clearCookies();
});

describe.each(linkKinds)("a link of the kind $purpose", ({ purpose, use, good, refused }) => {
  it("works once", async () => {
    const token = await newToken(purpose);
    expect(await use(token)).toEqual({ to: good });
    const before = await storedState();
    expect(await use(token)).toEqual({ to: refused });
    expect(await storedState()).toBe(before);
  });

  it("works once in ten concurrent requests", async () => {
    const token = await newToken(purpose);
    const answers = await Promise.all(Array.from({ length: 10 }, () => use(token)));
    const to = answers.map((answer) => ("to" in answer ? answer.to : "")).sort();
    expect(to.filter((each) => each === good)).toHaveLength(1);
    expect(to.filter((each) => each === refused)).toHaveLength(9);
  });

  it("is rejected when it is invented, expired or of another kind", async () => {
    const old = await newToken(purpose, new Date(Date.now() - tokenLifetimes[purpose]));
    const others = linkKinds.filter((kind) => kind.purpose !== purpose);
    const foreign = await Promise.all(others.map((kind) => newToken(kind.purpose)));
    const before = await storedState();
    for (const token of ["A".repeat(43), old, ...foreign]) {
      expect(await use(token)).toEqual({ to: refused });
    }
    for (const token of ["", "A".repeat(42), "../../etc/passwd"]) {
      expect(await use(token)).not.toHaveProperty("to");
    }
    expect(await storedState()).toBe(before);
    const [last] = await queryRows<{ event: string; detail: string }>(
      `SELECT "event", "detail" FROM "AuditEntry" ORDER BY "sequence" DESC LIMIT 1`,
    );
    expect(last).toEqual({ event: "link-refused", detail: purpose });
  });
});

describe.each(linkKinds.slice(0, 2))("a link of the kind $purpose", ({ purpose, use, refused }) => {
  it("is rejected after the account's address has changed", async () => {
    const { id } = await newLearner();
    const data = await tokenDataFor(purpose);
    const meaning = { userId: id, email: "dulu@contoh.id", data };
    const token = await saveToken(purpose, meaning, tokenValidity(purpose, new Date()));
    expect(await use(token)).toEqual({ to: refused });
  });
});

describe("a link that signs in", () => {
  it("does not skip a second factor", async () => {
    const { id: userId, email } = await newLearner();
    const now = new Date();
    const data = { userId, secret: "sealed", createdAt: now, confirmedAt: now };
    await write((tx) => tx.secondFactor.create({ data, select: { userId: true } }));
    const asked = { asker: await rememberRequestingBrowser("sign-in-link"), next: "/id/skills" };
    const meaning = { userId, email, data: JSON.stringify(asked) };
    const token = await saveToken("sign-in-link", meaning, tokenValidity("sign-in-link", now));
    const to = "/id/sign-in/code?next=%2Fid%2Fskills";
    const attempt = () => expect(submitButtonForm(signInWithLink, { token })).rejects.toThrow();
    await withoutColumn("Token", "createdAt", attempt);
    expect(await submitButtonForm(signInWithLink, { token })).toEqual({ to });
    expect(await queryRows(`SELECT "id" FROM "Session" WHERE "userId" = ?`, userId)).toEqual([]);
    const refused = { to: "/id/sign-in/link?outcome=refused" };
    expect(await submitButtonForm(signInWithLink, { token })).toEqual(refused);
  });

  it("works again after its session could not be stored, and the browser's stays until then", async () => {
    await submitButtonForm(signInWithLink, { token: await newToken("sign-in-link") });
    const token = await newToken("sign-in-link");
    const before = await storedState();
    const attempt = () => expect(submitButtonForm(signInWithLink, { token })).rejects.toThrow();
    await withoutColumn("Session", "sidHash", attempt);
    await withoutColumn("Session", "address", attempt);
    expect(await storedState()).toBe(before);
    expect(await submitButtonForm(signInWithLink, { token })).toEqual({ to: "/id/dashboard" });
  });

  it("works only in the requesting browser and is not used up elsewhere", async () => {
    const token = await newToken("sign-in-link");
    const here = new Map(testRequest.cookies);
    const elsewhere = { to: `/id/sign-in/link?token=${token}` };
    testRequest.clearCookies();
    expect(await loadMailLink("sign-in-link", { token })).toMatchObject({ kind: "otherBrowser" });
    expect(await submitButtonForm(signInWithLink, { token })).toEqual(elsewhere);
    testRequest.cookies.set("sign-in-asked", "A".repeat(43));
    expect(await submitButtonForm(signInWithLink, { token })).toEqual(elsewhere);
    expect([...testRequest.cookies.keys()]).toEqual(["sign-in-asked"]);
    for (const [name, value] of here) testRequest.cookies.set(name, value);
    expect(await loadMailLink("sign-in-link", { token })).toMatchObject({ kind: "valid" });
    expect(await submitButtonForm(signInWithLink, { token })).toEqual({ to: "/id/dashboard" });
  });

  it("works only for the latest request", async () => {
    const first = await newToken("sign-in-link");
    const last = await newToken("sign-in-link");
    const elsewhere = { to: `/id/sign-in/link?token=${first}` };
    expect(await submitButtonForm(signInWithLink, { token: first })).toEqual(elsewhere);
    expect(await submitButtonForm(signInWithLink, { token: last })).toEqual({
      to: "/id/dashboard",
    });
  });
});

describe("a sign-up link in another browser than the one that signed up", () => {
  it("requires the chosen password to create the account", async () => {
    const token = await newToken("confirm-sign-up");
    testRequest.clearCookies();
    expect(await loadMailLink("confirm-sign-up", { token })).toMatchObject({
      kind: "otherBrowser",
    });
    const before = await storedState();
    expect(await submitButtonForm(confirmSignUp, { token })).toEqual({
      to: `/id/sign-up/confirm?token=${token}`,
    });
    const wrong = { token, password: "bukan yang itu" };
    expect(await submitForm(confirmSignUpWithPassword, wrong)).toEqual({
      errors: { password: "wrong" },
    });
    expect(await storedState()).toBe(before);
    expect(await submitForm(confirmSignUpWithPassword, { token, password })).toEqual({
      to: "/id/path",
    });
    const refused = { to: "/id/sign-up/confirm?outcome=refused" };
    expect(await submitForm(confirmSignUpWithPassword, { token, password })).toEqual(refused);
  });

  it("limits password guesses", async () => {
    const token = await newToken("confirm-sign-up");
    testRequest.clearCookies();
    const guess = (typed: string) =>
      submitForm(confirmSignUpWithPassword, { token, password: typed });
    for (let turn = 0; turn < rateLimits.guesses.points; turn += 1) {
      expect(await guess("bukan yang itu")).toEqual({ errors: { password: "wrong" } });
    }
    expect(await guess(password)).toEqual({ errors: { form: tooMany } });
  });
});

describe("a link to choose a new password", () => {
  it("survives a password that is too weak", async () => {
    const token = await newToken("reset-link");
    const weak = { token, password: "1234567890" };
    expect(await submitForm(resetPassword, weak)).toEqual({ errors: { password: "common" } });
    expect(await submitForm(resetPassword, { token, password })).toHaveProperty("to");
  });
});

describe.each([
  ["the operator", () => null],
  ["a mail", (email: string) => email],
])("a link to choose a new password from %s", (_from, emailOf) => {
  it("lets its owner in after strangers and the owner guessed too often", async () => {
    const { id, email } = await newLearner();
    await savePassword(id, await hashPassword("kata sandi yang lama"), null);
    const guess = (typed: string) => verifyCredentials({ email, password: typed });
    const useUpGuesses = async () => {
      for (let turn = 0; turn < rateLimits.guesses.points; turn += 1) await guess("bukan itu");
      expect(await guess("bukan itu")).toMatchObject({ ok: false, reason: "too-many" });
    };
    await useUpGuesses();
    await rememberDevice(id);
    await useUpGuesses();
    testRequest.clearCookies();

    const token = await saveToken(
      "reset-link",
      { userId: id, email: emailOf(email) },
      tokenValidity("reset-link", new Date()),
    );
    expect(await submitForm(resetPassword, { token, password })).toHaveProperty("to");
    expect(await guess(password)).toMatchObject({ ok: true });
    testRequest.clearCookies();
    testRequest.setPeerAddress("203.0.113.8");
    expect(await guess(password)).toMatchObject({ ok: true });
  });
});

describe("a first confirmed mail to a learner", () => {
  const waysIn = (id: string) =>
    queryRows(`SELECT "provider" FROM "Account" WHERE "userId" = ?`, id);
  const mailedTo = ({ id: userId, email }: Learner) =>
    saveToken("reset-link", { userId, email }, tokenValidity("reset-link", new Date()));
  const resetWith = (id: string, token: string) =>
    savePasswordReset(id, { token, passwordHash: "a hash" }, new Date());
  const link = (userId: string) => {
    const account = { id: randomUUID(), provider: "github", subject: userId, label: "budi" };
    const data = { ...account, userId, createdAt: new Date() };
    return write((tx) => tx.account.create({ data, select: { id: true } }));
  };

  it("removes passkeys, links and second factor of an unconfirmed account, and only of one", async () => {
    const learner = await newLearner();
    const { id } = learner;
    await link(id);
    await resetWith(id, await mailedTo(learner));
    expect(await waysIn(id)).toEqual([]);
    await link(id);
    await resetWith(id, await mailedTo(learner));
    expect(await waysIn(id)).toHaveLength(1);
  });

  it("changes nothing when one of its writes fails, and works after that", async () => {
    const learner = await newLearner();
    const { id } = learner;
    await link(id);
    const token = await mailedTo(learner);
    const account = () =>
      queryRows(`SELECT "passwordHash", "emailConfirmedAt" FROM "User" WHERE "id" = ?`, id);
    const before = await account();
    const attempt = () => expect(resetWith(id, token)).rejects.toThrow();
    await withoutColumn("User", "passwordHash", attempt);
    await withoutColumn("RecoveryCode", "userId", attempt);
    expect(await account()).toEqual(before);
    expect(await waysIn(id)).toHaveLength(1);
    expect(await resetWith(id, token)).toEqual(["accounts"]);
    expect(await resetWith(id, token)).toBeNull();
  });
});
