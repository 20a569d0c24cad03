import { hash } from "@node-rs/argon2";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { knownDeviceCookie, sessionCookie } from "@/lib/auth/cookies";
import { forgetGuesses, guessLimitsFor } from "@/lib/auth/guess-limits";
import { authOptionsFor } from "@/lib/auth/oauth/auth-options";
import { verifyCredentials } from "@/lib/auth/password/credentials";
import { hashPassword } from "@/lib/auth/password/password";
import { consumeLimit } from "@/lib/auth/rate-limit";
import { newRecoveryCodes } from "@/lib/auth/second-factor/second-factor";
import { rememberDevice } from "@/lib/auth/session/known-device";
import { activeSessionOfToken } from "@/lib/auth/session/session";
import { createSession } from "@/lib/auth/session/sign-in";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import * as learners from "@/lib/data/accounts/learner";
import {
  confirmSecondFactor,
  findRecoveryCodeCount,
  savePendingSecondFactor,
} from "@/lib/data/accounts/second-factor";
import * as sessions from "@/lib/data/accounts/session";
import { rateLimits } from "@/lib/domain/rate-limit";
import { env } from "@/lib/env";
import { morning } from "../../support/database/learners";
import { withoutColumn } from "../../support/database/missing-column";
import { queryRows } from "../../support/database/stored-rows";
import { testRequest } from "../../support/requests/request-mock";

const password = "hujan turun di sawah";
const passwordHash = await hashPassword(password);

/** Weaker than the current hash settings. */
const weakerHashOptions = { memoryCost: 9728, timeCost: 2, parallelism: 1 } as const;

let count = 0;

/** A learner with a password, on a network without failed sign-ins. */
async function newLearnerWithPassword() {
  count += 1;
  const email = `orang${count}@contoh.id`;
  const fields = { name: "Budi", locale: "id", timeZone: "Asia/Jakarta" } as const;
  const saved = await learners.saveLearner(
    { ...fields, email, passwordHash },
    pathOf(defaultPathKey),
    morning,
  );
  testRequest.setPeerAddress(`203.0.113.${count}`);
  return { email, id: saved.ok ? saved.id : "" };
}

async function guessPasswords(email: string, times: number): Promise<string[]> {
  const outcomes: string[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const attempt = await verifyCredentials({ email, password: `guess ${turn}` });
    outcomes.push(attempt.ok ? "in" : attempt.reason);
  }
  return outcomes;
}

const verifyPassword = (email: string, typed = password) =>
  verifyCredentials({ email, password: typed });

/** The response of next-auth to a password. */
async function signInByNextAuth(email: string, code?: string): Promise<() => Promise<string>> {
  const {
    providers,
    jwt: { encode } = {},
    callbacks,
  } = authOptionsFor({
    onIdentity: () => undefined,
    onFailure: () => undefined,
  });
  const [credentials] = providers;
  const user = await credentials?.options?.authorize({ email, password, code });
  return async () => {
    const token = await callbacks?.jwt?.({ token: {}, user, account: null });
    return (await encode?.({ token, secret: env.NEXTAUTH_SECRET })) ?? "";
  };
}

async function signInByForm(email: string): Promise<() => Promise<string>> {
  const attempt = await verifyPassword(email);
  if (!attempt.ok) throw new Error("The password is wrong");
  return async () => {
    await createSession({ ...attempt.learner, passwordHash: attempt.passwordHash }, "password");
    return testRequest.cookies.get(sessionCookie) ?? "";
  };
}

const auditEventsOf = (id: string) =>
  queryRows<{ event: string }>(`SELECT "event" FROM "AuditEntry" WHERE "userId" = ?`, id);

async function hashOf(id: string): Promise<string | undefined> {
  const [row] = await queryRows<{ hash: string }>(
    `SELECT "passwordHash" AS "hash" FROM "User" WHERE "id" = ?`,
    id,
  );
  return row?.hash;
}

beforeEach(() => testRequest.clearCookies());

describe.each([
  ["our form", signInByForm],
  ["next-auth", signInByNextAuth],
])("a password shown to %s", (_where, show) => {
  it("does not sign in when it changes meanwhile", async () => {
    const { email, id } = await newLearnerWithPassword();
    const inTime = await (await show(email))();
    expect(await activeSessionOfToken(inTime)).not.toBeNull();
    const late = await show(email);
    await learners.savePassword(id, "the hash of a new one", null);
    expect(await activeSessionOfToken(await late())).toBeNull();
    expect(await activeSessionOfToken(inTime)).toBeNull();
    const signedIn = (await auditEventsOf(id)).filter(({ event }) => event === "signed-in");
    expect(signedIn).toHaveLength(1);
  });

  it("creates two sessions for concurrent sign-ins that both rehash it", async () => {
    const { email, id } = await newLearnerWithPassword();
    await learners.savePassword(id, await hash(password, weakerHashOptions), null);
    const [one, other] = await Promise.all([show(email), show(email)]);
    const inTime = await one();
    testRequest.clearCookies();
    const late = await other();
    expect(await activeSessionOfToken(inTime)).not.toBeNull();
    expect(await activeSessionOfToken(late)).not.toBeNull();
  });

  it("does not sign in when it changes during its rehash", async () => {
    const { email, id } = await newLearnerWithPassword();
    await learners.savePassword(id, await hash(password, weakerHashOptions), null);
    vi.spyOn(learners, "replacePasswordHash").mockImplementationOnce(async () => {
      await learners.savePassword(id, await hashPassword("angin bertiup di sawah"), null);
      return false;
    });
    expect(await activeSessionOfToken(await (await show(email))())).toBeNull();
  });
});

describe("a password", () => {
  it("opens its own account and no other", async () => {
    const { email, id } = await newLearnerWithPassword();
    expect(await verifyPassword(email)).toMatchObject({ ok: true, learner: { id, email } });
    for (const [of, typed] of [
      [email, `${password} `],
      [email, ""],
      ["lain@contoh.id", password],
      ["lain@contoh.id", "dummy password"],
    ] as const) {
      expect(await verifyPassword(of, typed)).toEqual({ ok: false, reason: "wrong-credentials" });
    }
  });

  it("can be guessed at ten times in 15 minutes, across all networks", async () => {
    const { email, id } = await newLearnerWithPassword();
    expect(new Set(await guessPasswords(email, rateLimits.guesses.points))).toEqual(
      new Set(["wrong-credentials"]),
    );
    testRequest.setPeerAddress("198.51.100.7");
    expect(await verifyPassword(email)).toMatchObject({ ok: false, reason: "too-many" });
    const events = (await auditEventsOf(id)).map(({ event }) => event);
    expect(events.filter((event) => event === "sign-in-failed")).toHaveLength(10);
    expect(events.filter((event) => event === "sign-in-limited")).toHaveLength(1);
  });

  it("cannot be guessed at more often by concurrent guesses", async () => {
    const { email } = await newLearnerWithPassword();
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => verifyPassword(email, `guess ${turn}`)),
    );
    const tried = all.filter((each) => !each.ok && each.reason === "wrong-credentials");
    expect(tried.length).toBeLessThanOrEqual(10);
  });

  it("is not counted when it is correct", async () => {
    const { email } = await newLearnerWithPassword();
    for (let turn = 0; turn < 15; turn += 1)
      expect(await verifyPassword(email)).toMatchObject({ ok: true });
  });

  it("is rehashed at a sign-in when the hash settings are stronger, and only then", async () => {
    const { email, id } = await newLearnerWithPassword();
    expect(await verifyPassword(email)).toMatchObject({ passwordHash });
    expect(await hashOf(id)).toBe(passwordHash);
    for (const parameters of [
      { memoryCost: 9728, timeCost: 2 },
      { memoryCost: 19456, timeCost: 1 },
    ]) {
      const old = await hash(password, { ...parameters, parallelism: 1 });
      await learners.savePassword(id, old, null);
      expect(await verifyPassword(email, "another")).toMatchObject({ ok: false });
      expect(await hashOf(id)).toBe(old);
      const attempt = await verifyPassword(email);
      const stronger = await hashOf(id);
      expect(attempt).toMatchObject({ ok: true, passwordHash: stronger });
      expect(stronger).toMatch(/m=19456,t=2,p=1/);
      expect(await verifyPassword(email)).toMatchObject({ ok: true, passwordHash: stronger });
    }
  });

  it("is not overwritten by the rehash of a concurrent sign-in", async () => {
    const { id } = await newLearnerWithPassword();
    await learners.savePassword(id, "the hash of a new one", null);
    expect(
      await learners.replacePasswordHash(id, passwordHash, "a stronger hash of the old one"),
    ).toBe(false);
    expect(await hashOf(id)).toBe("the hash of a new one");
  });

  it("is still accepted on a known device while others guess", async () => {
    const { email, id } = await newLearnerWithPassword();
    await guessPasswords(email, 12);
    expect(await verifyPassword(email)).toMatchObject({ reason: "too-many" });
    await rememberDevice(id);
    expect(await verifyPassword(email)).toMatchObject({ ok: true });
    const other = await newLearnerWithPassword();
    await guessPasswords(other.email, 10);
    expect(await verifyPassword(other.email), "another learner's device").toMatchObject({
      reason: "too-many",
    });
  });

  it("guessed on one known device is still accepted on another", async () => {
    const { email, id } = await newLearnerWithPassword();
    await rememberDevice(id);
    const shared = testRequest.cookies.get(knownDeviceCookie) ?? "";
    await rememberDevice(id);
    const own = testRequest.cookies.get(knownDeviceCookie) ?? "";
    testRequest.cookies.set(knownDeviceCookie, shared);
    await guessPasswords(email, 10);
    expect(await verifyPassword(email)).toMatchObject({ reason: "too-many" });
    testRequest.cookies.set(knownDeviceCookie, own);
    expect(await verifyPassword(email)).toMatchObject({ ok: true });
  });

  it("is limited on all known devices together, until it is replaced by a link", async () => {
    const { email, id } = await newLearnerWithPassword();
    const guess = async () => {
      await rememberDevice(id);
      return consumeLimit(...(await guessLimitsFor(email, id)));
    };
    for (let turn = 0; turn < rateLimits.guessesOnDevicesADay.points; turn += 1)
      expect(await guess()).toMatchObject({ ok: true });
    expect(await guess()).toMatchObject({ ok: false });
    expect(await verifyPassword(email)).toMatchObject({ reason: "too-many" });
    await forgetGuesses(email);
    expect(await verifyPassword(email)).toMatchObject({ ok: true });
  });

  it("is limited by network, for every e-mail", async () => {
    await newLearnerWithPassword();
    for (let turn = 0; turn < rateLimits.guessesFrom.points; turn += 1) {
      await verifyPassword(`siapa${turn}@contoh.id`, "guess");
    }
    expect(await verifyPassword("satu.lagi@contoh.id", "guess")).toMatchObject({
      reason: "too-many",
    });
  });

  it("is rejected with the same message whether or not the account exists", async () => {
    const { email } = await newLearnerWithPassword();
    expect(await guessPasswords(email, 12)).toEqual(await guessPasswords("tiada@contoh.id", 12));
  });

  it("leaves no e-mail and no address in the counters", async () => {
    const { email } = await newLearnerWithPassword();
    await guessPasswords(email, 1);
    const rows = JSON.stringify(await queryRows(`SELECT * FROM "RateLimit"`));
    expect(rows).not.toContain("contoh");
    expect(rows).not.toContain("203.0.113");
  });
});

describe("a recovery code shown to next-auth", () => {
  it("signs in once, and stays unused where the session cannot be stored", async () => {
    const { email, id } = await newLearnerWithPassword();
    const { codes, codeHashes } = newRecoveryCodes();
    await savePendingSecondFactor(id, "secret", morning);
    await confirmSecondFactor(id, { secret: "secret", step: 1, codeHashes }, morning);
    const [code] = codes;
    const refused = await signInByNextAuth(email, code);
    await withoutColumn("Session", "sidHash", () => expect(refused()).rejects.toThrow());
    expect(await findRecoveryCodeCount(id)).toBe(10);
    const [one, other] = [await signInByNextAuth(email, code), await signInByNextAuth(email, code)];
    expect(await activeSessionOfToken(await one())).not.toBeNull();
    testRequest.clearCookies();
    expect(await activeSessionOfToken(await other())).toBeNull();
    expect(await findRecoveryCodeCount(id)).toBe(9);
    await expect(signInByNextAuth(email, code)).rejects.toMatchObject({ code: "second-factor" });
  });
});

describe("signing out", () => {
  it("that cannot be stored is reported, and the session goes on", async () => {
    const { email } = await newLearnerWithPassword();
    const token = await (await signInByForm(email))();
    const failures: unknown[] = [];
    const { events } = authOptionsFor({
      onIdentity: () => undefined,
      onFailure: (error) => failures.push(error),
    });
    const signOut = () => events?.signOut?.({ token: {}, session: { expires: "" } });
    vi.spyOn(sessions, "deleteSession").mockRejectedValueOnce(
      new Error("database or disk is full"),
    );
    await expect(signOut()).rejects.toThrow("full");
    expect(failures).toHaveLength(1);
    expect(await activeSessionOfToken(token)).not.toBeNull();
    await signOut();
    expect(await activeSessionOfToken(token)).toBeNull();
    expect(failures).toHaveLength(1);
  });
});
