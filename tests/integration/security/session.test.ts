import { describe, expect, it } from "vitest";
import { savePassword } from "@/lib/data/accounts/learner";
import {
  deleteSession,
  deleteSessions,
  findSession,
  findSessions,
  saveReauthentication,
  saveSession,
  saveSessionUse,
} from "@/lib/data/accounts/session";
import { sessionLimit, sessionTimeouts } from "@/lib/domain/session";
import { newLearner } from "../../support/database/learners";

const now = new Date("2026-11-24T02:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

let count = 0;

async function newSession(userId: string, when = now): Promise<string> {
  count += 1;
  const sidHash = `hash ${count}`;
  const from = { device: "Firefox", address: "203.0.113.9" };
  await saveSession({ userId, sidHash, method: "password", ...from }, when);
  return sidHash;
}

const sessionOf = async (sidHash: string) => (await findSession(sidHash))?.session ?? null;
const idOf = async (sidHash: string) => (await sessionOf(sidHash))?.id ?? "";

describe("the sessions of a learner", () => {
  it("are found with their learner by the hash of the cookie's id", async () => {
    const learner = await newLearner();
    const own = await findSession(await newSession(learner.id));
    expect(own?.learner).toEqual(learner);
    expect(own?.session).toMatchObject({
      method: "password",
      device: "Firefox",
      address: "203.0.113.9",
      createdAt: now,
      seenAt: now,
      endsAt: later(sessionTimeouts.absolute),
      confirmedAt: null,
    });
    expect(await findSession("hash of nothing")).toBeNull();
  });

  it("are listed while valid, most recently used first", async () => {
    const { id } = await newLearner();
    const first = await idOf(await newSession(id));
    const second = await idOf(await newSession(id));
    await saveSessionUse(first, later(1000));
    await saveReauthentication(second, later(2000));
    const ids = async (when: Date) => (await findSessions(id, when)).map((each) => each.id);
    expect(await ids(later(3000))).toEqual([first, second]);
    expect(await ids(later(sessionTimeouts.idle))).toEqual([first]);
    expect(await ids(later(sessionTimeouts.idle + 1000))).toEqual([]);
  });

  it("are at most 100: a new one ends the one used longest ago, also when many come at once", async () => {
    const [{ id }, stranger] = [await newLearner(), await newLearner()];
    const foreign = await newSession(stranger.id, later(-1000));
    const [unused, used] = [await newSession(id), await newSession(id, later(1))];
    await saveSessionUse(await idOf(used), later(5000));
    const others: string[] = [];
    for (let index = 2; index < sessionLimit; index += 1)
      others.push(await newSession(id, later(index)));
    expect(await findSessions(id, later(5000))).toHaveLength(sessionLimit);
    const behind = await newSession(id, later(-500));
    expect(await sessionOf(unused)).toBeNull();
    await Promise.all(Array.from({ length: 8 }, (_, index) => newSession(id, later(index + 6000))));
    expect(await findSessions(id, later(9000))).toHaveLength(sessionLimit);
    expect(await sessionOf(used)).not.toBeNull();
    expect(await Promise.all([behind, ...others.slice(0, 7)].map(sessionOf))).toEqual(
      Array(8).fill(null),
    );
    expect(await sessionOf(others[7] ?? "")).not.toBeNull();
    expect(await sessionOf(foreign)).not.toBeNull();
  });

  it("can be ended one by one, only by their owner", async () => {
    const [owner, stranger] = [await newLearner(), await newLearner()];
    const hash = await newSession(owner.id);
    expect(await deleteSession(stranger.id, await idOf(hash))).toBe(false);
    expect(await findSession(hash)).not.toBeNull();
    expect(await deleteSession(owner.id, await idOf(hash))).toBe(true);
    expect(await findSession(hash)).toBeNull();
  });

  it("end all at once except the current one, only of that learner", async () => {
    const [owner, stranger] = [await newLearner(), await newLearner()];
    const [kept, ended, foreign] = [
      await newSession(owner.id),
      await newSession(owner.id),
      await newSession(stranger.id),
    ];
    expect(await deleteSessions(owner.id, await sessionOf(kept))).toBe(1);
    expect(await findSession(ended)).toBeNull();
    expect(await deleteSessions(owner.id, null)).toBe(1);
    expect(await findSession(kept)).toBeNull();
    expect(await findSession(foreign)).not.toBeNull();
  });

  it("end on a password change, except the session that changed it", async () => {
    const { id } = await newLearner();
    const [kept, ended] = [await newSession(id), await newSession(id)];
    await savePassword(id, "another hash", await sessionOf(kept));
    expect([await findSession(kept), await findSession(ended)]).toEqual([expect.anything(), null]);
  });

  it("start only when the password was not changed meanwhile", async () => {
    const { id } = await newLearner();
    await savePassword(id, "hash", null);
    const begun = async (sidHash: string, passwordHash: string) => {
      const session = { userId: id, sidHash, method: "password", device: "", address: "" } as const;
      const isSaved = await saveSession(session, now, { passwordHash });
      expect((await findSession(sidHash)) !== null).toBe(isSaved);
      return isSaved;
    };
    expect(await begun("with the right one", "hash")).toBe(true);
    await savePassword(id, "another hash", null);
    expect(await begun("with the one before", "hash")).toBe(false);
  });
});
