import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { write } from "@/lib/data/database";
import { acquireLease } from "@/lib/data/lease";
import { claimLink, findLinkChecks } from "@/lib/data/link-checks/link-check";
import { deleteExpired } from "@/lib/data/sweep";
import type { Learner } from "@/lib/domain/learner";
import { dueTimesOf, isChecked, type LinkAnswer, linkCheckLease } from "@/lib/domain/link-check";
import { checkLinks } from "@/lib/link-checks/check-links";
import * as requests from "@/lib/link-checks/request";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { newLearner } from "../../support/database/learners";
import {
  addEvidence,
  addProject,
  enrolmentIdOf,
  removeEvidence,
} from "../../support/database/records/links";
import { queryRows } from "../../support/database/stored-rows";

const day = 24 * 60 * 60 * 1000;
let request: MockInstance<typeof requests.requestLink>;
const requested = () => request.mock.calls.map(([url]) => url).sort();
const answer = (is: LinkAnswer): void => {
  request.mockImplementation(async () => is);
};
const never = new AbortController().signal;
const newLink = () => `https://contoh.example/${randomUUID()}`;

beforeEach(() => {
  request = vi.spyOn(requests, "requestLink");
  answer("ok");
});
afterEach(async () => {
  vi.useRealTimers();
  await write((tx) => tx.linkCheck.deleteMany());
  await write((tx) => tx.evidence.deleteMany());
  await write((tx) => tx.project.deleteMany());
});

/** A turn of an instance, when the lease of the one before is over. */
async function takeTurn(signal = never): Promise<void> {
  await write((tx) => tx.lease.deleteMany({ where: { job: linkCheckLease } }));
  await checkLinks(signal);
}

/** Enough to see all learners of this file, and to request all of their links. */
async function takeTurns(count = 12): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await takeTurn();
}

const checksOf = ({ id }: Learner) => findLinkChecks(id, defaultPathKey);
const nextTimes = async () =>
  (await queryRows<{ nextAt: Date }>(`SELECT "nextAt" FROM "LinkCheck"`)).map((row) => row.nextAt);

/** Moves all that is known of links into the past. */
async function passDays(days: number): Promise<void> {
  const checks = await write((tx) => tx.linkCheck.findMany());
  const earlier = (at: Date | null) => at && new Date(at.getTime() - days * day);
  for (const { enrolmentId, url, checkedAt, failedAt, lapsedAt, nextAt } of checks) {
    const times = { checkedAt, failedAt, lapsedAt };
    const moved = Object.entries(times).map(([key, at]) => [key, earlier(at)]);
    await write((tx) =>
      tx.linkCheck.update({
        where: { enrolmentId_url: { enrolmentId, url } },
        data: { ...Object.fromEntries(moved), nextAt: earlier(nextAt) ?? nextAt },
      }),
    );
  }
}

describe("links of evidence and projects", () => {
  it("are each requested once a week, and those of removed ones never", async () => {
    const learner = await newLearner();
    const [repository, demo, evidence] = [newLink(), newLink(), newLink()];
    await addEvidence(learner, evidence);
    await addEvidence(learner, null);
    await addEvidence(learner, newLink(), new Date());
    await addProject(learner, { repository, demo });
    await addProject(learner, { repository: evidence });
    await addProject(learner, { demo: newLink(), removedAt: new Date() });
    await takeTurns();
    expect(requested()).toEqual([repository, demo, evidence].sort());
    const checks = await checksOf(learner);
    expect([...checks.keys()].sort()).toEqual([repository, demo, evidence].sort());
    expect([...checks.values()].every(isChecked)).toBe(true);
    await passDays(6.9);
    await takeTurns();
    expect(request).toHaveBeenCalledTimes(3);
    await passDays(1.1);
    await takeTurns();
    expect(request).toHaveBeenCalledTimes(6);
  });

  it("count as unchecked after two failures a week apart, until the next answer", async () => {
    const learner = await newLearner();
    await addEvidence(learner, newLink());
    const check = async () => [...(await checksOf(learner)).values()].at(0);
    const isCheckedNow = async () => isChecked((await check()) as never);
    await takeTurns();
    expect(await isCheckedNow()).toBe(true);
    answer("failed");
    await passDays(8);
    await takeTurns();
    expect(await isCheckedNow()).toBe(true);
    await passDays(8);
    await takeTurns();
    expect(await isCheckedNow()).toBe(false);
    expect((await check())?.lapsedAt).toBeInstanceOf(Date);
    answer("ok");
    await passDays(8);
    await takeTurns();
    expect(await isCheckedNow()).toBe(true);
    expect(await check()).toMatchObject({ failedAt: null, lapsedAt: null });
    expect(request).toHaveBeenCalledTimes(4);
  });

  it("that several learners share are requested once for all, also for one who comes later", async () => {
    const learners = [await newLearner(), await newLearner()];
    const link = newLink();
    for (const learner of learners) await addEvidence(learner, link);
    await takeTurns();
    const late = await newLearner();
    await addEvidence(late, link);
    await takeTurns();
    const checks = await Promise.all([...learners, late].map(checksOf));
    const times = checks.map((list) => list.get(link)?.checkedAt?.getTime());
    expect(new Set(times).size).toBe(1);
    expect(times[0]).toBeGreaterThan(Date.now() - day);
    expect(requested()).toEqual([link]);
    expect(new Set((await nextTimes()).map(Number)).size).toBe(1);
  });

  it("are forgotten when no evidence and no project has them, and with their learner", async () => {
    const [learner, leaving] = [await newLearner(), await newLearner()];
    const [kept, removed] = [newLink(), newLink()];
    await addProject(learner, { demo: kept });
    await addEvidence(learner, kept).then((id) => removeEvidence(learner, id));
    const id = await addEvidence(learner, removed);
    await addEvidence(leaving, newLink());
    await takeTurns();
    expect(await nextTimes()).toHaveLength(3);
    await removeEvidence(learner, id);
    await savePendingDeletion(leaving.id, new Date(Date.now() - 1000));
    await deleteExpired(new Date());
    await takeTurns();
    expect([...(await checksOf(learner)).keys()]).toEqual([kept]);
    expect(await nextTimes()).toHaveLength(1);
    expect(request).toHaveBeenCalledTimes(3);
  });

  it("of one learner do not keep those of another waiting", async () => {
    const [busy, other] = [await newLearner(), await newLearner()];
    for (let index = 0; index < 70; index += 1) await addEvidence(busy, newLink());
    await takeTurns(3);
    const enrolmentId = await enrolmentIdOf(busy);
    const waiting = await queryRows(
      `SELECT "url" FROM "LinkCheck" WHERE "enrolmentId" = ?`,
      enrolmentId,
    );
    expect(waiting.length).toBeLessThanOrEqual(50 + request.mock.calls.length);
    const link = newLink();
    await addEvidence(other, link);
    await takeTurns(55);
    expect(requested()).toContain(link);
    await takeTurns(20);
    expect((await checksOf(busy)).size).toBe(70);
  });

  it("that no index can hold are left out, and stop no other", async () => {
    const learner = await newLearner();
    const link = newLink();
    await addEvidence(learner, `https://contoh.example/${"x".repeat(3000)}`);
    await addEvidence(learner, link);
    await takeTurns();
    expect(requested()).toEqual([link]);
  });

  it("of an archive come without a check, and a portfolio has none", async () => {
    const learner = await newLearner();
    await addEvidence(learner, newLink());
    await takeTurns();
    const text = await exportArchive(learner.id);
    expect(text).not.toMatch(/checkedAt|failedAt|lapsedAt|linkCheck/i);
    const other = await newLearner();
    const checks = `"linkChecks":[{"url":"https://a.example/","checkedAt":"2026-11-24T02:00:00Z"}]`;
    await importArchive(other, text.replace("{", `{${checks},`));
    expect((await checksOf(other)).size).toBe(0);
  });
});

describe("a turn", () => {
  it("of several instances at once sends one request", async () => {
    await addEvidence(await newLearner(), newLink());
    await addEvidence(await newLearner(), newLink());
    await write((tx) => tx.lease.deleteMany());
    await Promise.all(Array.from({ length: 10 }, () => checkLinks(never)));
    expect(request).toHaveBeenCalledTimes(1);
    await checkLinks(never);
    expect(request).toHaveBeenCalledTimes(1);
  });

  it("of several instances whose clocks differ requests no link twice", async () => {
    const links = [newLink(), newLink()];
    const learner = await newLearner();
    for (const link of links) await addEvidence(learner, link);
    await Promise.all(Array.from({ length: 10 }, () => takeTurn()));
    await takeTurns();
    expect(requested()).toEqual(links.sort());
  });

  it("claims a link for one of several instances, whatever they think of the lease", async () => {
    const link = newLink();
    await addEvidence(await newLearner(), link);
    await takeTurns();
    await passDays(9);
    const due = dueTimesOf(new Date());
    if (!due) throw new Error("the clock is not set");
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimLink(link, due)));
    expect(claims.filter((isMine) => isMine)).toHaveLength(1);
  });

  it("does nothing while another instance has the lease", async () => {
    await addEvidence(await newLearner(), newLink());
    await write((tx) => tx.lease.deleteMany());
    const now = new Date();
    const until = new Date(now.getTime() + 12_000);
    await acquireLease(linkCheckLease, "another", { now, until });
    await checkLinks(never);
    expect(await nextTimes()).toEqual([]);
    expect(request).not.toHaveBeenCalled();
  });

  it("writes nothing where nothing is due", async () => {
    await takeTurns();
    await write((tx) => tx.lease.deleteMany());
    await checkLinks(never);
    expect(await queryRows(`SELECT "job" FROM "Lease"`)).toEqual([]);
  });

  it("that the end of the process cuts off counts as no failure, and is made again an hour later", async () => {
    const learner = await newLearner();
    await addEvidence(learner, newLink());
    const stopping = new AbortController();
    request.mockImplementation(async () => {
      stopping.abort();
      return "failed";
    });
    for (let turn = 0; turn < 12 && request.mock.calls.length === 0; turn += 1) {
      await takeTurn(stopping.signal);
    }
    expect(request).toHaveBeenCalledTimes(1);
    expect([...(await checksOf(learner)).values()]).toMatchObject([{ failedAt: null }]);
    await takeTurns();
    expect(request).toHaveBeenCalledTimes(1);
    answer("ok");
    await passDays(1.1 / 24);
    await takeTurns();
    expect([...(await checksOf(learner)).values()].map(isChecked)).toEqual([true]);
  });
});

describe("a clock that is wrong", () => {
  const setClock = (at: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(at) });

  it.each(["1970-01-01", "1999-06-01", "2010-06-01", "2031-06-01", "2099-06-01", "2106-02-07"])(
    "and says %s has no link requested",
    async (at) => {
      const learner = await newLearner();
      await addEvidence(learner, newLink());
      await takeTurns();
      await addEvidence(learner, newLink());
      setClock(at);
      await takeTurns();
      expect(request).toHaveBeenCalledTimes(1);
      vi.useRealTimers();
      await takeTurns();
      expect(request).toHaveBeenCalledTimes(2);
    },
  );

  it("and planned a check for a later century does not keep it from being made", async () => {
    const learner = await newLearner();
    await addEvidence(learner, newLink());
    await takeTurns();
    await passDays(-27_000);
    await takeTurns();
    expect(request).toHaveBeenCalledTimes(2);
    const [check] = [...(await checksOf(learner)).values()];
    expect(check?.checkedAt?.getTime()).toBeLessThanOrEqual(Date.now());
    await takeTurns();
    expect(request).toHaveBeenCalledTimes(2);
  });
});
