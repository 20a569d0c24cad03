import { beforeEach, describe, expect, it, vi } from "vitest";
import { assertionOptions, verifyAssertion } from "@/lib/auth/passkey/passkey";
import { addPasskey, registrationOptions } from "@/lib/auth/passkey/passkey-registration";
import { rememberDevice } from "@/lib/auth/session/known-device";
import {
  deletePasskey,
  findPasskey,
  findPasskeys,
  savePasskey,
  savePasskeyName,
  savePasskeyUse,
} from "@/lib/data/accounts/passkey";
import { passkeyLimit } from "@/lib/domain/passkey";
import { rateLimits } from "@/lib/domain/rate-limit";
import { tokenLifetimes } from "@/lib/domain/token";
import { morning, newLearner } from "../../support/database/learners";
import { removePassword } from "../../support/database/password-removal";
import { queryRows } from "../../support/database/stored-rows";
import { testRequest } from "../../support/requests/request-mock";
import { newSoftwareAuthenticator } from "../../support/requests/software-authenticator";

let addresses = 0;

beforeEach(() => {
  vi.useRealTimers();
  addresses += 1;
  testRequest.clearCookies();
  testRequest.setPeerAddress(`192.0.2.${addresses}`);
});

/** A learner with a passkey on a device of their own. */
async function passkeyOwner(counter = 0) {
  const learner = await newLearner();
  const device = newSoftwareAuthenticator();
  const { challenge = "" } = (await registrationOptions(learner)) ?? {};
  const made = device.makeCredential({ challenge, counter });
  expect(await addPasskey(learner.id, "Laptop", made, morning)).toEqual({ ok: true });
  return { learner, device };
}

function setCookies(cookies: readonly [string, string][]): void {
  testRequest.clearCookies();
  for (const [name, value] of cookies) testRequest.cookies.set(name, value);
}

async function challengeFor(learnerId: string | null): Promise<string> {
  return (await assertionOptions(learnerId))?.challenge ?? "";
}

async function lastRefusal(): Promise<string | undefined> {
  const rows = await queryRows<{ detail: string }>(
    `SELECT "detail" FROM "AuditEntry" WHERE "event" = ? ORDER BY "sequence" DESC LIMIT 1`,
    "passkey-refused",
  );
  return rows[0]?.detail;
}

async function expectRefused(
  answer: Parameters<typeof verifyAssertion>[0],
  why: string,
  of: string | null = null,
) {
  expect(await verifyAssertion(answer, of)).toEqual({ ok: false, reason: "refused" });
  expect(await lastRefusal()).toBe(why);
}

describe("a passkey", () => {
  it("signs its owner in and records its use", async () => {
    const { learner, device } = await passkeyOwner();
    const challenge = await challengeFor(null);
    const answer = device.getAssertion({ challenge, userHandle: learner.id });
    expect(await verifyAssertion(answer, null)).toEqual({ ok: true, learnerId: learner.id });
    const [passkey] = await findPasskeys(learner.id);
    expect(passkey?.usedAt).toBeInstanceOf(Date);
  });

  it("signs its owner in on a known device despite failures in the same network", async () => {
    const { learner, device } = await passkeyOwner();
    await rememberDevice(learner.id);
    const known = [...testRequest.cookies];
    const { device: other } = await passkeyOwner();
    for (let turn = 0; turn <= rateLimits.challengesFrom.points; turn += 1) {
      setCookies([]);
      const challenge = await challengeFor(null);
      if (turn > rateLimits.guessesFrom.points) continue;
      await verifyAssertion(other.getAssertion({ challenge, userHandle: learner.id }), null);
    }
    expect(await challengeFor(null), "a stranger's challenge").toBe("");
    setCookies(known);
    const challenge = await challengeFor(null);
    const answer = device.getAssertion({ challenge, userHandle: learner.id });
    expect(await verifyAssertion(answer, null)).toEqual({ ok: true, learnerId: learner.id });
  });

  it("on a known device is rate limited too", async () => {
    const { learner, device } = await passkeyOwner();
    await rememberDevice(learner.id);
    const answer = device.getAssertion({ challenge: "none", userHandle: learner.id });
    const outcomes: string[] = [];
    for (let turn = 0; turn <= rateLimits.guesses.points; turn += 1) {
      const outcome = await verifyAssertion(answer, null);
      outcomes.push(outcome.ok ? "in" : outcome.reason);
    }
    expect(outcomes.at(-2)).toBe("refused");
    expect(outcomes.at(-1)).toBe("too-many");
  });

  it("is requested without revealing an account, unless its owner is signed in", async () => {
    const { learner, device } = await passkeyOwner();
    expect((await assertionOptions(null))?.allowCredentials ?? []).toEqual([]);
    const own = await assertionOptions(learner.id);
    expect(own?.allowCredentials?.map(({ id }) => id)).toEqual([device.id]);
    expect(own?.userVerification).toBe("required");
  });

  it("can answer a challenge once", async () => {
    const { learner, device } = await passkeyOwner();
    const answer = device.getAssertion({
      challenge: await challengeFor(null),
      userHandle: learner.id,
    });
    const browser = [...testRequest.cookies];
    expect((await verifyAssertion(answer, null)).ok).toBe(true);
    setCookies(browser);
    await expectRefused(answer, "challenge");
  });

  it("can answer only in the browser that received the challenge", async () => {
    const { learner, device } = await passkeyOwner();
    const answer = device.getAssertion({
      challenge: await challengeFor(null),
      userHandle: learner.id,
    });
    const browser = [...testRequest.cookies];
    testRequest.clearCookies();
    await expectRefused(answer, "challenge");
    await challengeFor(null);
    await expectRefused(answer, "answer");
    setCookies(browser);
    expect((await verifyAssertion(answer, null)).ok).toBe(true);
  });

  it("cannot answer an expired challenge", async () => {
    const { learner, device } = await passkeyOwner();
    const answer = device.getAssertion({
      challenge: await challengeFor(null),
      userHandle: learner.id,
    });
    vi.useFakeTimers({ now: Date.now() + tokenLifetimes["passkey-challenge"], toFake: ["Date"] });
    await expectRefused(answer, "challenge");
  });

  it("cannot answer a challenge of another ceremony or learner", async () => {
    const { learner, device } = await passkeyOwner();
    const other = await newLearner();
    const answered = async (of: string | null) =>
      device.getAssertion({ challenge: await challengeFor(of), userHandle: learner.id });
    await expectRefused(await answered(learner.id), "challenge", null);
    await expectRefused(await answered(null), "challenge", learner.id);
    await expectRefused(await answered(other.id), "challenge", learner.id);
    const { challenge = "" } = (await registrationOptions(learner)) ?? {};
    await expectRefused(
      device.getAssertion({ challenge, userHandle: learner.id }),
      "challenge",
      null,
    );
    const made = newSoftwareAuthenticator().makeCredential({
      challenge: await challengeFor(learner.id),
    });
    expect((await addPasskey(learner.id, "x", made, morning)).ok).toBe(false);
  });

  it.each([
    ["from another site", { origin: "https://evil.example" }, "answer"],
    ["for another site", { rpId: "evil.example" }, "answer"],
    ["without user verification", { isVerified: false }, "answer"],
    ["of another kind", { type: "webauthn.create" }, "answer"],
    ["to another challenge", { challenge: "bm90IHRoYXQgb25l" }, "answer"],
    ["that does not say whose it is", { userHandle: undefined }, "owner"],
    ["with another user handle", { userHandle: "somebody else" }, "owner"],
  ])("is refused %s", async (_what, circumstances, why) => {
    const { learner, device } = await passkeyOwner();
    const usual = { challenge: await challengeFor(null), userHandle: learner.id };
    await expectRefused(device.getAssertion({ ...usual, ...circumstances }), why);
  });

  it("is rejected when another key signed the response", async () => {
    const { learner, device } = await passkeyOwner();
    const thief = newSoftwareAuthenticator();
    const answer = thief.getAssertion({
      challenge: await challengeFor(null),
      userHandle: learner.id,
    });
    await expectRefused({ ...answer, id: device.id, rawId: device.id }, "answer");
  });

  it("that is not registered is refused like any other", async () => {
    const stranger = newSoftwareAuthenticator();
    const answer = stranger.getAssertion({
      challenge: await challengeFor(null),
      userHandle: "unknown",
    });
    await expectRefused(answer, "unknown");
  });

  it("of another learner does not re-authenticate", async () => {
    const { device, learner: owner } = await passkeyOwner();
    const other = await newLearner();
    const challenge = await challengeFor(other.id);
    await expectRefused(
      device.getAssertion({ challenge, userHandle: owner.id }),
      "owner",
      other.id,
    );
    expect(await findPasskeys(owner.id)).toMatchObject([{ usedAt: null }]);
  });

  it("with a counter is rejected when the counter does not increase", async () => {
    const { learner, device } = await passkeyOwner(7);
    const answerAt = async (counter: number) =>
      device.getAssertion({ challenge: await challengeFor(null), userHandle: learner.id, counter });
    expect((await verifyAssertion(await answerAt(8), null)).ok).toBe(true);
    for (const counter of [8, 7, 0]) await expectRefused(await answerAt(counter), "counter");
    expect((await verifyAssertion(await answerAt(9), null)).ok).toBe(true);
  });

  it("with a counter is accepted once in concurrent requests", async () => {
    const { device } = await passkeyOwner(3);
    const uses = Array.from({ length: 8 }, () => savePasskeyUse(device.id, 4, morning));
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
  });

  it("is rate limited per address", async () => {
    const stranger = newSoftwareAuthenticator();
    const answer = stranger.getAssertion({
      challenge: "bm90IGEgY2hhbGxlbmdl",
      userHandle: "unknown",
    });
    for (let turn = 0; turn < 50; turn += 1) await verifyAssertion(answer, null);
    expect(await verifyAssertion(answer, null)).toMatchObject({ ok: false, reason: "too-many" });
  });
});

describe("the passkeys of a learner", () => {
  it("are stored with their name, and listed only to their owner", async () => {
    const { learner, device } = await passkeyOwner();
    const other = await passkeyOwner();
    expect(await findPasskeys(learner.id)).toEqual([
      { id: device.id, name: "Laptop", createdAt: morning, usedAt: null, transports: [] },
    ]);
    expect(await findPasskeys(other.learner.id)).toMatchObject([{ id: other.device.id }]);
  });

  it("are renamed and removed by their owner only", async () => {
    const { learner, device } = await passkeyOwner();
    const thief = await newLearner();
    expect(await savePasskeyName(thief.id, device.id, "Mine")).toBe(false);
    expect(await deletePasskey(thief.id, device.id)).toBe("unknown");
    expect(await findPasskeys(learner.id)).toMatchObject([{ id: device.id, name: "Laptop" }]);
    expect(await savePasskeyName(learner.id, device.id, "Ponsel")).toBe(true);
    expect(await findPasskeys(learner.id)).toMatchObject([{ name: "Ponsel" }]);
    expect(await deletePasskey(learner.id, device.id)).toBe("removed");
    expect(await deletePasskey(learner.id, device.id)).toBe("unknown");
    expect(await findPasskey(device.id)).toBeNull();
  });

  it("leave one sign-in method, also when two are removed concurrently", async () => {
    const { learner, device } = await passkeyOwner();
    const other = newSoftwareAuthenticator();
    const passkey = { publicKey: other.publicKey, transports: [], name: "Ponsel", counter: 0 };
    await savePasskey({ ...passkey, id: other.id, userId: learner.id }, morning);
    await removePassword(process.env.DATABASE_URL ?? "", learner.email);
    const outcomes = [device, other].map(({ id }) => deletePasskey(learner.id, id));
    expect((await Promise.all(outcomes)).sort()).toEqual(["last", "removed"]);
    expect(await findPasskeys(learner.id)).toHaveLength(1);
  });

  it("cannot be registered twice, not even by another learner", async () => {
    const { learner, device } = await passkeyOwner();
    for (const who of [learner, await newLearner()]) {
      const { challenge = "" } = (await registrationOptions(who)) ?? {};
      const added = await addPasskey(
        who.id,
        "Again",
        device.makeCredential({ challenge }),
        morning,
      );
      expect(added).toEqual({ ok: false, reason: "refused" });
    }
    expect(await findPasskey(device.id)).toMatchObject({ userId: learner.id });
  });

  it("are accepted only with user verification and for this site", async () => {
    const learner = await newLearner();
    for (const wrong of [
      { isVerified: false },
      { origin: "https://evil.example" },
      { rpId: "evil.example" },
      { type: "webauthn.get" },
    ]) {
      const { challenge = "" } = (await registrationOptions(learner)) ?? {};
      const made = newSoftwareAuthenticator().makeCredential({ challenge, ...wrong });
      expect((await addPasskey(learner.id, "x", made, morning)).ok).toBe(false);
    }
    expect(await findPasskeys(learner.id)).toEqual([]);
  });

  it(`are ${passkeyLimit} at most, also when added concurrently`, async () => {
    const { id: userId } = await newLearner();
    const publicKey = newSoftwareAuthenticator().publicKey;
    const saves = Array.from({ length: passkeyLimit + 3 }, () =>
      savePasskey(
        {
          id: newSoftwareAuthenticator().id,
          userId,
          publicKey,
          transports: [],
          name: "x",
          counter: 0,
        },
        morning,
      ),
    );
    const results = await Promise.all(saves);
    expect(results.filter(({ ok }) => ok)).toHaveLength(passkeyLimit);
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, reason: "full" })),
    );
  });
});
