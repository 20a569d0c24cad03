import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerChange } from "@/lib/actions/email";
import { setNewPassword, signInByLink } from "@/lib/actions/mail-links";
import { confirmSignUp, confirmSignUpElsewhere } from "@/lib/actions/sign-up-link";
import { rememberAsking } from "@/lib/auth/email/asking-browser";
import { hashPassword } from "@/lib/auth/password/password";
import { claimMailbox } from "@/lib/data/accounts/mailbox";
import { saveToken } from "@/lib/data/accounts/token";
import { write } from "@/lib/data/database";
import { limits } from "@/lib/domain/rate-limit";
import { type TokenPurpose, tokenLifetimes, tokenTimes } from "@/lib/domain/token";
import { loadLink } from "@/lib/loaders/links";
import { type Answer, press, send } from "../support/forms";
import { newLearner } from "../support/learners";
import { request } from "../support/request";
import { rowsOf } from "../support/rows";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/server", async () => (await import("../support/forms")).nextServer);

const password = "hujan turun di sawah";

/** The code that says how many seconds to wait. */
const tooMany = expect.stringMatching(/^too-many:[1-9]\d*$/);

/** What is kept with a link, which is asked for in the browser of these tests. */
async function dataOf(purpose: TokenPurpose): Promise<string | null> {
  if (purpose === "sign-in-link") return JSON.stringify({ asker: await rememberAsking(purpose) });
  if (purpose !== "confirm-sign-up") return null;
  return JSON.stringify({
    ...{ name: "Budi", passwordHash: await hashPassword(password), locale: "id" },
    ...{ timeZone: "Asia/Jakarta", invitationHash: null, asker: await rememberAsking(purpose) },
  });
}

let count = 0;
const nobody = () => `baru${count++}@contoh.id`;

type Kind = {
  readonly purpose: TokenPurpose;
  readonly use: (token: string) => Promise<Answer>;
  /** Where using it leads, and where trying to. */
  readonly good: string;
  readonly refused: string;
};

const kinds: readonly Kind[] = [
  {
    purpose: "sign-in-link",
    use: (token: string) => press(signInByLink, { token }),
    good: "/id/dashboard",
    refused: "/id/sign-in/link?outcome=refused",
  },
  {
    purpose: "reset-link",
    use: (token: string) => send(setNewPassword, { token, password }),
    good: "/id/reset-password?outcome=done",
    refused: "/id/reset-password?outcome=refused",
  },
  {
    purpose: "confirm-sign-up",
    use: (token: string) => press(confirmSignUp, { token }),
    good: "/id/path",
    refused: "/id/sign-up/confirm?outcome=refused",
  },
  ...(["old", "new"] as const).map((of) => ({
    purpose: `confirm-${of}-email` as const,
    use: (token: string) => press(answerChange, { token, of, answer: "yes" }),
    good: `/id/confirm-email?of=${of}&outcome=waiting`,
    refused: `/id/confirm-email?of=${of}&outcome=refused`,
  })),
];

async function make(purpose: TokenPurpose, now = new Date()): Promise<string> {
  const learner = await newLearner();
  const whose =
    purpose === "confirm-sign-up"
      ? { email: nobody() }
      : { userId: learner.id, email: learner.email };
  const data = await dataOf(purpose);
  return saveToken(purpose, { ...whose, data }, tokenTimes(purpose, now));
}

/** Everything that a link could change. */
async function everything(): Promise<string> {
  const users = await rowsOf(`SELECT * FROM "User" ORDER BY "id"`);
  const sessions = await rowsOf(`SELECT * FROM "Session" ORDER BY "id"`);
  return JSON.stringify({ users, sessions, cookies: [...request.cookies] });
}

beforeEach(() => {
  request.from("203.0.113.7");
  request.forget();
});

describe.each(kinds)("a link of the kind $purpose", ({ purpose, use, good, refused }) => {
  it("is good once", async () => {
    const token = await make(purpose);
    expect(await use(token)).toEqual({ to: good });
    const before = await everything();
    expect(await use(token)).toEqual({ to: refused });
    expect(await everything()).toBe(before);
  });

  it("is good once of ten at once", async () => {
    const token = await make(purpose);
    const answers = await Promise.all(Array.from({ length: 10 }, () => use(token)));
    const to = answers.map((answer) => ("to" in answer ? answer.to : "")).sort();
    expect(to.filter((each) => each === good)).toHaveLength(1);
    expect(to.filter((each) => each === refused)).toHaveLength(9);
  });

  it("does nothing when it is made up, too old, or of another kind", async () => {
    const old = await make(purpose, new Date(Date.now() - tokenLifetimes[purpose]));
    const others = kinds.filter((kind) => kind.purpose !== purpose);
    const foreign = await Promise.all(others.map((kind) => make(kind.purpose)));
    const before = await everything();
    for (const token of ["A".repeat(43), old, ...foreign]) {
      expect(await use(token)).toEqual({ to: refused });
    }
    for (const token of ["", "A".repeat(42), "../../etc/passwd"]) {
      expect(await use(token)).not.toHaveProperty("to");
    }
    expect(await everything()).toBe(before);
    const [last] = await rowsOf<{ event: string; detail: string }>(
      `SELECT "event", "detail" FROM "AuditEntry" ORDER BY "sequence" DESC LIMIT 1`,
    );
    expect(last).toEqual({ event: "link-refused", detail: purpose });
  });
});

describe.each(kinds.slice(0, 2))("a link of the kind $purpose", ({ purpose, use, refused }) => {
  it("is no good any more once the address it was mailed to is another", async () => {
    const { id } = await newLearner();
    const data = await dataOf(purpose);
    const meaning = { userId: id, email: "dulu@contoh.id", data };
    const token = await saveToken(purpose, meaning, tokenTimes(purpose, new Date()));
    expect(await use(token)).toEqual({ to: refused });
  });
});

describe("a link that signs in", () => {
  it("is no way round a second factor", async () => {
    const { id: userId, email } = await newLearner();
    const now = new Date();
    const data = { userId, secret: "sealed", createdAt: now, confirmedAt: now };
    await write((tx) => tx.secondFactor.create({ data, select: { userId: true } }));
    const asked = { asker: await rememberAsking("sign-in-link"), next: "/id/skills" };
    const meaning = { userId, email, data: JSON.stringify(asked) };
    const token = await saveToken("sign-in-link", meaning, tokenTimes("sign-in-link", now));
    const to = "/id/sign-in/code?next=%2Fid%2Fskills";
    expect(await press(signInByLink, { token })).toEqual({ to });
    expect(await rowsOf(`SELECT "id" FROM "Session" WHERE "userId" = ?`, userId)).toEqual([]);
  });

  it("is good in the browser alone that asked for it, and waits until it is opened there", async () => {
    const token = await make("sign-in-link");
    const here = new Map(request.cookies);
    const elsewhere = { to: `/id/sign-in/link?token=${token}` };
    request.forget();
    expect(await loadLink("sign-in-link", { token })).toMatchObject({ kind: "elsewhere" });
    expect(await press(signInByLink, { token })).toEqual(elsewhere);
    request.cookies.set("sign-in-asked", "A".repeat(43));
    expect(await press(signInByLink, { token })).toEqual(elsewhere);
    expect([...request.cookies.keys()]).toEqual(["sign-in-asked"]);
    for (const [name, value] of here) request.cookies.set(name, value);
    expect(await loadLink("sign-in-link", { token })).toMatchObject({ kind: "press" });
    expect(await press(signInByLink, { token })).toEqual({ to: "/id/dashboard" });
  });

  it("answers the last asking alone", async () => {
    const first = await make("sign-in-link");
    const last = await make("sign-in-link");
    const elsewhere = { to: `/id/sign-in/link?token=${first}` };
    expect(await press(signInByLink, { token: first })).toEqual(elsewhere);
    expect(await press(signInByLink, { token: last })).toEqual({ to: "/id/dashboard" });
  });
});

describe("a link that makes an account, in another browser than the one that signed up", () => {
  it("asks for the password that was chosen, and makes none without", async () => {
    const token = await make("confirm-sign-up");
    request.forget();
    expect(await loadLink("confirm-sign-up", { token })).toMatchObject({ kind: "elsewhere" });
    const before = await everything();
    expect(await press(confirmSignUp, { token })).toEqual({
      to: `/id/sign-up/confirm?token=${token}`,
    });
    const wrong = { token, password: "bukan yang itu" };
    expect(await send(confirmSignUpElsewhere, wrong)).toEqual({ errors: { password: "wrong" } });
    expect(await everything()).toBe(before);
    expect(await send(confirmSignUpElsewhere, { token, password })).toEqual({ to: "/id/path" });
    const refused = { to: "/id/sign-up/confirm?outcome=refused" };
    expect(await send(confirmSignUpElsewhere, { token, password })).toEqual(refused);
  });

  it("does not let the password be guessed at for ever", async () => {
    const token = await make("confirm-sign-up");
    request.forget();
    const guess = (typed: string) => send(confirmSignUpElsewhere, { token, password: typed });
    for (let turn = 0; turn < limits.guesses.points; turn += 1) {
      expect(await guess("bukan yang itu")).toEqual({ errors: { password: "wrong" } });
    }
    expect(await guess(password)).toEqual({ errors: { form: tooMany } });
  });
});

describe("a link to choose a new password", () => {
  it("survives a password that is too weak", async () => {
    const token = await make("reset-link");
    const weak = { token, password: "1234567890" };
    expect(await send(setNewPassword, weak)).toEqual({ errors: { password: "common" } });
    expect(await send(setNewPassword, { token, password })).toHaveProperty("to");
  });
});

describe("a mail that reaches a learner for the first time", () => {
  const waysIn = (id: string) => rowsOf(`SELECT "provider" FROM "Account" WHERE "userId" = ?`, id);
  const link = (userId: string) => {
    const account = { id: randomUUID(), provider: "github", subject: userId, label: "budi" };
    const data = { ...account, userId, createdAt: new Date() };
    return write((tx) => tx.account.create({ data, select: { id: true } }));
  };

  it("takes away what somebody else may have put on the account, and only then", async () => {
    const { id } = await newLearner();
    await link(id);
    await claimMailbox(id, "a hash", new Date());
    expect(await waysIn(id)).toEqual([]);
    await link(id);
    await claimMailbox(id, "a hash", new Date());
    expect(await waysIn(id)).toHaveLength(1);
  });

  it("changes nothing where one part of it cannot be kept", async () => {
    const { id } = await newLearner();
    await link(id);
    const account = () =>
      rowsOf(`SELECT "passwordHash", "emailConfirmedAt" FROM "User" WHERE "id" = ?`, id);
    const before = await account();
    const noDate = new Date(Number.NaN);
    await expect(claimMailbox(id, "a hash", noDate)).rejects.toThrow();
    const noHash = undefined as unknown as string;
    await expect(claimMailbox(id, noHash, new Date())).rejects.toThrow();
    expect(await account()).toEqual(before);
    expect(await waysIn(id)).toHaveLength(1);
  });
});
