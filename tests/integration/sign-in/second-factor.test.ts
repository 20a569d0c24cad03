import { beforeEach, describe, expect, it } from "vitest";
import { signInWithCode } from "@/lib/actions/sign-in-code";
import {
  decryptSecret,
  encryptSecret,
  hasSecondFactor,
  newRecoveryCodes,
  verifySecondFactorCode,
} from "@/lib/auth/second-factor/second-factor";
import { newTotpSecret } from "@/lib/auth/second-factor/totp";
import { startPendingSignIn } from "@/lib/auth/session/pending-sign-in";
import { createSession } from "@/lib/auth/session/sign-in";
import {
  confirmSecondFactor,
  consumeTimeStep,
  deletePendingSecondFactor,
  deleteSecondFactor,
  findRecoveryCodeCount,
  findSecondFactor,
  savePendingSecondFactor,
  saveRecoveryCodes,
} from "@/lib/data/accounts/second-factor";
import { hashOfToken } from "@/lib/data/accounts/token";
import { morning, newLearner } from "../../support/database/learners";
import { withoutColumn } from "../../support/database/missing-column";
import { consumeRecoveryCode } from "../../support/database/recovery-codes";
import { queryRows } from "../../support/database/stored-rows";
import { submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";
import { totpCodeAt } from "../../support/requests/totp-codes";

let addresses = 0;

beforeEach(() => {
  addresses += 1;
  testRequest.clearCookies();
  testRequest.setPeerAddress(`198.51.100.${addresses}`);
});

const later = (seconds: number) => new Date(morning.getTime() + seconds * 1000);

async function newLearnerWithSecondFactor() {
  const { id } = await newLearner();
  const secret = newTotpSecret();
  const sealed = encryptSecret(secret, id);
  const { codes, codeHashes } = newRecoveryCodes();
  await savePendingSecondFactor(id, sealed, morning);
  const confirmation = { secret: sealed, step: 1, codeHashes };
  expect(await confirmSecondFactor(id, confirmation, morning)).toBe(true);
  return { id, secret, codes };
}

describe("a second factor", () => {
  it("is active after its first valid code and not before", async () => {
    const { id } = await newLearner();
    const sealed = encryptSecret(newTotpSecret(), id);
    expect(await hasSecondFactor(id)).toBe(false);
    await savePendingSecondFactor(id, sealed, morning);
    expect(await hasSecondFactor(id)).toBe(false);
    await confirmSecondFactor(id, { secret: sealed, step: 1, codeHashes: [] }, morning);
    expect(await hasSecondFactor(id)).toBe(true);
  });

  it("can be restarted or cancelled during set-up, not once active", async () => {
    const { id } = await newLearner();
    expect(await savePendingSecondFactor(id, "first", morning)).toBe(true);
    expect(await savePendingSecondFactor(id, "second", morning)).toBe(true);
    const first = { secret: "first", step: 1, codeHashes: [] };
    expect(await confirmSecondFactor(id, first, morning)).toBe(false);
    await deletePendingSecondFactor(id);
    expect(await findSecondFactor(id)).toBeNull();

    const { id: other } = await newLearnerWithSecondFactor();
    const before = await findSecondFactor(other);
    expect(await savePendingSecondFactor(other, "stolen", morning)).toBe(false);
    await deletePendingSecondFactor(other);
    expect(await findSecondFactor(other)).toEqual(before);
  });

  it("is never stored in plain text", async () => {
    const { id, secret, codes } = await newLearnerWithSecondFactor();
    const rows = await queryRows(
      `SELECT f.*, r."codeHash" FROM "SecondFactor" f JOIN "RecoveryCode" r ON r."userId" = f."userId" WHERE f."userId" = ?`,
      id,
    );
    expect(rows).toHaveLength(10);
    const text = JSON.stringify(rows);
    for (const each of [secret, ...codes]) expect(text).not.toContain(each);
    const { secret: sealed = "" } = (await findSecondFactor(id)) ?? {};
    expect(decryptSecret(sealed, id)).toBe(secret);
  });

  it("accepts a code once, and no earlier code after it", async () => {
    const { id, secret } = await newLearnerWithSecondFactor();
    expect(await verifySecondFactorCode(id, totpCodeAt(secret, morning), morning)).toEqual({
      ok: true,
    });
    for (const step of [0, -1]) {
      expect(
        await verifySecondFactorCode(id, totpCodeAt(secret, morning, step), morning),
      ).toMatchObject({
        reason: "wrong",
      });
    }
    expect(await verifySecondFactorCode(id, totpCodeAt(secret, morning, 1), morning)).toEqual({
      ok: true,
    });
    expect(await verifySecondFactorCode(id, totpCodeAt(secret, later(60)), later(60))).toEqual({
      ok: true,
    });
  });

  it.each([-20, -4, -2, 2, 4, 20])(
    "knows a code of %i steps later as one of another time, and refuses it",
    async (steps) => {
      const { id, secret } = await newLearnerWithSecondFactor();
      const code = totpCodeAt(secret, morning, steps);
      const refused = { ok: false, reason: "other-time" };
      expect(await verifySecondFactorCode(id, code, morning)).toEqual(refused);
      expect(await queryRows(`SELECT "detail" FROM "AuditEntry" WHERE "userId" = ?`, id)).toEqual([
        { detail: "other-time" },
      ]);
      // Named once, it is used up: its own time brings no second chance to a guesser.
      const itsTime = later(steps * 30);
      expect(await verifySecondFactorCode(id, code, itsTime)).toEqual({
        ok: false,
        reason: "wrong",
      });
      expect(await verifySecondFactorCode(id, totpCodeAt(secret, itsTime, 1), itsTime)).toEqual({
        ok: true,
      });
    },
  );

  it("knows no code of a clock that is further off", async () => {
    const { id, secret } = await newLearnerWithSecondFactor();
    for (const steps of [-21, 21])
      expect(await verifySecondFactorCode(id, totpCodeAt(secret, morning, steps), morning)).toEqual(
        { ok: false, reason: "wrong" },
      );
  });

  it("counts a code of another time as a guess", async () => {
    const { id, secret } = await newLearnerWithSecondFactor();
    const code = totpCodeAt(secret, morning, -5);
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await verifySecondFactorCode(id, code, morning)).toMatchObject({ ok: false });
    expect(await verifySecondFactorCode(id, totpCodeAt(secret, morning), morning)).toMatchObject({
      reason: "too-many",
    });
  });

  it("accepts codes again after one was accepted while the clock was ahead", async () => {
    const { id, secret } = await newLearnerWithSecondFactor();
    const verify = (at: Date) => verifySecondFactorCode(id, totpCodeAt(secret, at), at);
    expect(await verify(later(2 * 24 * 60 * 60))).toEqual({ ok: true });
    expect(await verify(later(60))).toEqual({ ok: true });
    expect(await verify(later(60))).toMatchObject({ ok: false });
    // Not further ahead than the clocks of two instances may be.
    expect(await verify(later(180))).toEqual({ ok: true });
    expect(await verify(later(90))).toMatchObject({ ok: false });
  });

  it("accepts a code once in concurrent requests", async () => {
    const { id, secret } = await newLearnerWithSecondFactor();
    const code = totpCodeAt(secret, morning);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => verifySecondFactorCode(id, code, morning)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("accepts a clock drift of half a minute and no more", async () => {
    for (const [step, ok] of [
      [-2, false],
      [-1, true],
      [1, true],
      [2, false],
    ] as const) {
      const { id, secret } = await newLearnerWithSecondFactor();
      expect(
        (await verifySecondFactorCode(id, totpCodeAt(secret, morning, step), morning)).ok,
        `${step}`,
      ).toBe(ok);
    }
  });

  it("takes no code of another learner", async () => {
    const [one, other] = [await newLearnerWithSecondFactor(), await newLearnerWithSecondFactor()];
    const code = totpCodeAt(other.secret, morning);
    expect((await verifySecondFactorCode(one.id, code, morning)).ok).toBe(false);
    expect((await verifySecondFactorCode(one.id, other.codes[0] ?? "", morning)).ok).toBe(false);
    expect((await verifySecondFactorCode(other.id, other.codes[0] ?? "", morning)).ok).toBe(true);
  });

  it("rejects every code after ten wrong ones", async () => {
    const { id, secret } = await newLearnerWithSecondFactor();
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await verifySecondFactorCode(id, "000000", morning)).toEqual({
        ok: false,
        reason: "wrong",
      });
    }
    const answer = await verifySecondFactorCode(id, totpCodeAt(secret, morning), morning);
    expect(answer).toMatchObject({ ok: false, reason: "too-many" });
    const events = await queryRows<{ event: string }>(
      `SELECT "event" FROM "AuditEntry" WHERE "userId" = ? ORDER BY "sequence"`,
      id,
    );
    expect(events.map(({ event }) => event)).toEqual([
      ...Array<string>(10).fill("second-factor-failed"),
      "sign-in-limited",
    ]);
  });

  it("stored under another server secret still accepts its recovery codes", async () => {
    const { id } = await newLearner();
    const { codes, codeHashes } = newRecoveryCodes();
    await savePendingSecondFactor(id, "not to be opened", morning);
    await confirmSecondFactor(id, { secret: "not to be opened", step: 1, codeHashes }, morning);
    expect(await verifySecondFactorCode(id, "123456", morning)).toMatchObject({ reason: "wrong" });
    expect(await verifySecondFactorCode(id, codes[3] ?? "", morning)).toMatchObject({ ok: true });
  });

  it("is removed with its recovery codes, without those of other learners", async () => {
    const [one, other] = [await newLearnerWithSecondFactor(), await newLearnerWithSecondFactor()];
    expect(await deleteSecondFactor(one.id)).toBe(true);
    expect(await deleteSecondFactor(one.id)).toBe(false);
    expect(await hasSecondFactor(one.id)).toBe(false);
    expect(await findRecoveryCodeCount(one.id)).toBe(0);
    expect((await verifySecondFactorCode(one.id, one.codes[0] ?? "", morning)).ok).toBe(false);
    expect(await findRecoveryCodeCount(other.id)).toBe(10);
    expect(await consumeTimeStep(one.id, 99)).toBe(false);
  });
});

describe("a sign-in that waits for its code", () => {
  it("goes on after its session could not be stored, and signs in once", async () => {
    const { id, codes } = await newLearnerWithSecondFactor();
    await startPendingSignIn({ id }, "mail");
    const waiting = new Map(testRequest.cookies);
    const code = codes[0] ?? "";
    await withoutColumn("Session", "sidHash", () =>
      expect(submitForm(signInWithCode, { code })).rejects.toThrow(),
    );
    expect(await findRecoveryCodeCount(id)).toBe(10);
    const signedIn = await submitForm(signInWithCode, { code });
    expect(signedIn).toEqual({ to: "/id/dashboard" });
    expect(await findRecoveryCodeCount(id)).toBe(9);
    testRequest.clearCookies();
    for (const [name, value] of waiting) testRequest.cookies.set(name, value);
    const again = await submitForm(signInWithCode, { code: codes[1] ?? "" });
    expect(again).toEqual({ errors: { form: "expired" } });
    expect(await findRecoveryCodeCount(id)).toBe(9);
  });
});

describe("a recovery code", () => {
  it("works once, in any spelling", async () => {
    const { id, codes } = await newLearnerWithSecondFactor();
    const [first = "", second = ""] = codes;
    const signIn = async (code: string) => {
      testRequest.clearCookies();
      await startPendingSignIn({ id }, "password");
      return submitForm(signInWithCode, { code });
    };
    const spelled = ` ${first.toUpperCase().replaceAll("-", " ")} `;
    expect(await signIn(spelled)).toEqual({ to: "/id/dashboard" });
    expect(await signIn(first)).toEqual({ errors: { code: "wrong" } });
    expect(await findRecoveryCodeCount(id)).toBe(9);
    expect(await signIn(second)).toEqual({ to: "/id/dashboard" });
    const events = await queryRows<{ event: string }>(
      `SELECT "event" FROM "AuditEntry" WHERE "userId" = ? AND "event" <> 'signed-in' ORDER BY "sequence"`,
      id,
    );
    expect(events.map(({ event }) => event)).toEqual([
      "recovery-code-used",
      "second-factor-failed",
      "recovery-code-used",
    ]);
  });

  it("opens no session once another has consumed it", async () => {
    const { id, codes } = await newLearnerWithSecondFactor();
    const verified = await verifySecondFactorCode(id, codes[0] ?? "", morning);
    const { recoveryCodeHash } = verified.ok ? verified : {};
    expect(await createSession({ id, recoveryCodeHash }, "password")).toBe(true);
    expect(await createSession({ id, recoveryCodeHash }, "password")).toBe(false);
    expect(await queryRows(`SELECT "id" FROM "Session" WHERE "userId" = ?`, id)).toHaveLength(1);
  });

  it("works once in concurrent requests", async () => {
    const { id, codes } = await newLearnerWithSecondFactor();
    const hash = hashOfToken(codes[0] ?? "");
    const taken = await Promise.all(Array.from({ length: 6 }, () => consumeRecoveryCode(id, hash)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("is invalid after new ones are generated", async () => {
    const { id, codes } = await newLearnerWithSecondFactor();
    const renewed = newRecoveryCodes();
    expect(await saveRecoveryCodes(id, renewed.codeHashes)).toBe(true);
    expect(await findRecoveryCodeCount(id)).toBe(10);
    expect((await verifySecondFactorCode(id, codes[0] ?? "", morning)).ok).toBe(false);
    expect((await verifySecondFactorCode(id, renewed.codes[0] ?? "", morning)).ok).toBe(true);
  });

  it("is generated only for an active second factor", async () => {
    const { id } = await newLearner();
    const { codeHashes } = newRecoveryCodes();
    expect(await saveRecoveryCodes(id, codeHashes)).toBe(false);
    await savePendingSecondFactor(id, "pending", morning);
    expect(await saveRecoveryCodes(id, codeHashes)).toBe(false);
    expect(await findRecoveryCodeCount(id)).toBe(0);
  });
});
