import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  hasSecondFactor,
  newRecoveryCodes,
  openSecret,
  sealSecret,
  verifyCode,
} from "@/lib/auth/second-factor/second-factor";
import { newSecret } from "@/lib/auth/second-factor/timed-code";
import {
  confirmSecondFactor,
  deleteSecondFactor,
  deleteSecret,
  findRecoveryCodeCount,
  findSecondFactor,
  saveRecoveryCodes,
  saveSecret,
  saveStep,
  takeRecoveryCode,
} from "@/lib/data/accounts/second-factor";
import { hashOfToken } from "@/lib/data/accounts/token";
import { morning, newLearner } from "../support/learners";
import { request } from "../support/request";
import { rowsOf } from "../support/rows";
import { codeOf } from "../support/timed-codes";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);

let addresses = 0;

beforeEach(() => {
  addresses += 1;
  request.forget();
  request.from(`198.51.100.${addresses}`);
});

const later = (seconds: number) => new Date(morning.getTime() + seconds * 1000);

/** A learner whose second factor has been in force since yesterday. */
async function guarded() {
  const { id } = await newLearner();
  const secret = newSecret();
  const sealed = sealSecret(secret, id);
  const { codes, codeHashes } = newRecoveryCodes();
  await saveSecret(id, sealed, morning);
  const confirmation = { secret: sealed, step: 1, codeHashes };
  expect(await confirmSecondFactor(id, confirmation, morning)).toBe(true);
  return { id, secret, codes };
}

describe("a second factor", () => {
  it("is in force once a first code was shown, and not before", async () => {
    const { id } = await newLearner();
    const sealed = sealSecret(newSecret(), id);
    expect(await hasSecondFactor(id)).toBe(false);
    await saveSecret(id, sealed, morning);
    expect(await hasSecondFactor(id)).toBe(false);
    await confirmSecondFactor(id, { secret: sealed, step: 1, codeHashes: [] }, morning);
    expect(await hasSecondFactor(id)).toBe(true);
  });

  it("about to be set up begins anew or goes; in force it does neither", async () => {
    const { id } = await newLearner();
    expect(await saveSecret(id, "first", morning)).toBe(true);
    expect(await saveSecret(id, "second", morning)).toBe(true);
    const first = { secret: "first", step: 1, codeHashes: [] };
    expect(await confirmSecondFactor(id, first, morning)).toBe(false);
    await deleteSecret(id);
    expect(await findSecondFactor(id)).toBeNull();

    const { id: other } = await guarded();
    const before = await findSecondFactor(other);
    expect(await saveSecret(other, "stolen", morning)).toBe(false);
    await deleteSecret(other);
    expect(await findSecondFactor(other)).toEqual(before);
  });

  it("is nowhere in the database in a form that can be read", async () => {
    const { id, secret, codes } = await guarded();
    const rows = await rowsOf(
      `SELECT f.*, r."codeHash" FROM "SecondFactor" f JOIN "RecoveryCode" r ON r."userId" = f."userId" WHERE f."userId" = ?`,
      id,
    );
    expect(rows).toHaveLength(10);
    const text = JSON.stringify(rows);
    for (const each of [secret, ...codes]) expect(text).not.toContain(each);
    const { secret: sealed = "" } = (await findSecondFactor(id)) ?? {};
    expect(openSecret(sealed, id)).toBe(secret);
  });

  it("takes a code once, and none from before it any more", async () => {
    const { id, secret } = await guarded();
    expect(await verifyCode(id, codeOf(secret, morning), morning)).toEqual({ ok: true });
    for (const step of [0, -1]) {
      expect(await verifyCode(id, codeOf(secret, morning, step), morning)).toMatchObject({
        reason: "wrong",
      });
    }
    expect(await verifyCode(id, codeOf(secret, morning, 1), morning)).toEqual({ ok: true });
    expect(await verifyCode(id, codeOf(secret, later(60)), later(60))).toEqual({ ok: true });
  });

  it("takes a code of several who come with it at once from one of them", async () => {
    const { id, secret } = await guarded();
    const code = codeOf(secret, morning);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => verifyCode(id, code, morning)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("bears with a clock that is half a minute off, and no more", async () => {
    for (const [step, ok] of [
      [-2, false],
      [-1, true],
      [1, true],
      [2, false],
    ] as const) {
      const { id, secret } = await guarded();
      expect((await verifyCode(id, codeOf(secret, morning, step), morning)).ok, `${step}`).toBe(ok);
    }
  });

  it("takes no code of somebody else's", async () => {
    const [one, other] = [await guarded(), await guarded()];
    const code = codeOf(other.secret, morning);
    expect((await verifyCode(one.id, code, morning)).ok).toBe(false);
    expect((await verifyCode(one.id, other.codes[0] ?? "", morning)).ok).toBe(false);
    expect((await verifyCode(other.id, other.codes[0] ?? "", morning)).ok).toBe(true);
  });

  it("takes no guess after ten wrong ones, not even the right code", async () => {
    const { id, secret } = await guarded();
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await verifyCode(id, "000000", morning)).toEqual({ ok: false, reason: "wrong" });
    }
    const answer = await verifyCode(id, codeOf(secret, morning), morning);
    expect(answer).toMatchObject({ ok: false, reason: "too-many" });
    const events = await rowsOf<{ event: string }>(
      `SELECT "event" FROM "AuditEntry" WHERE "userId" = ? ORDER BY "sequence"`,
      id,
    );
    expect(events.map(({ event }) => event)).toEqual([
      ...Array<string>(10).fill("second-factor-failed"),
      "sign-in-limited",
    ]);
  });

  it("that was stored under another secret of the server still lets its recovery codes in", async () => {
    const { id } = await newLearner();
    const { codes, codeHashes } = newRecoveryCodes();
    await saveSecret(id, "not to be opened", morning);
    await confirmSecondFactor(id, { secret: "not to be opened", step: 1, codeHashes }, morning);
    expect(await verifyCode(id, "123456", morning)).toMatchObject({ reason: "wrong" });
    expect(await verifyCode(id, codes[3] ?? "", morning)).toEqual({ ok: true });
  });

  it("goes with its recovery codes, and leaves those of others", async () => {
    const [one, other] = [await guarded(), await guarded()];
    expect(await deleteSecondFactor(one.id)).toBe(true);
    expect(await deleteSecondFactor(one.id)).toBe(false);
    expect(await hasSecondFactor(one.id)).toBe(false);
    expect(await findRecoveryCodeCount(one.id)).toBe(0);
    expect((await verifyCode(one.id, one.codes[0] ?? "", morning)).ok).toBe(false);
    expect(await findRecoveryCodeCount(other.id)).toBe(10);
    expect(await saveStep(one.id, 99)).toBe(false);
  });
});

describe("a recovery code", () => {
  it("works once each, however it is typed", async () => {
    const { id, codes } = await guarded();
    const [first = "", second = ""] = codes;
    expect(await verifyCode(id, ` ${first.toUpperCase().replaceAll("-", " ")} `, morning)).toEqual({
      ok: true,
    });
    expect((await verifyCode(id, first, morning)).ok).toBe(false);
    expect(await findRecoveryCodeCount(id)).toBe(9);
    expect((await verifyCode(id, second, morning)).ok).toBe(true);
  });

  it("of several who come with it at once, lets one in", async () => {
    const { id, codes } = await guarded();
    const hash = hashOfToken(codes[0] ?? "");
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeRecoveryCode(id, hash)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("is worth nothing once there are new ones", async () => {
    const { id, codes } = await guarded();
    const renewed = newRecoveryCodes();
    expect(await saveRecoveryCodes(id, renewed.codeHashes)).toBe(true);
    expect(await findRecoveryCodeCount(id)).toBe(10);
    expect((await verifyCode(id, codes[0] ?? "", morning)).ok).toBe(false);
    expect((await verifyCode(id, renewed.codes[0] ?? "", morning)).ok).toBe(true);
  });

  it("is made only for a second factor in force", async () => {
    const { id } = await newLearner();
    const { codeHashes } = newRecoveryCodes();
    expect(await saveRecoveryCodes(id, codeHashes)).toBe(false);
    await saveSecret(id, "pending", morning);
    expect(await saveRecoveryCodes(id, codeHashes)).toBe(false);
    expect(await findRecoveryCodeCount(id)).toBe(0);
  });
});
