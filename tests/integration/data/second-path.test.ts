import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { saveLearner } from "@/lib/data/accounts/learner";
import { write } from "@/lib/data/database";
import { findItemStates, saveChanges } from "@/lib/data/progress/progress";
import { findTimeline } from "@/lib/data/progress/timeline";
import { decideChanges } from "@/lib/domain/change";
import { progressOf } from "@/lib/domain/completion";
import { itemsOf } from "@/lib/domain/path";
import { statesFrom } from "@/lib/domain/progress";
import { endOfHistory } from "@/lib/domain/timeline";
import { findDailyActivity } from "../../support/database/activity";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";

import { change } from "../../support/database/changes";
import { expectConsistent } from "../../support/database/consistency";
import { morning, newLearner } from "../../support/database/learners";
import { secondPath } from "../../support/database/second-path";

const fields = {
  name: "Budi",
  locale: "id",
  timeZone: "Asia/Jakarta",
  passwordHash: null,
} as const;

/** A learner on the second path alone. */
async function newLearnerOnSecondPath(): Promise<string> {
  const email = `${randomUUID()}@contoh.id`;
  const saved = await saveLearner({ ...fields, email }, secondPath, morning);
  return saved.ok ? saved.id : expect.fail(`The e-mail ${email} is taken`);
}

async function tick(userId: string, items: readonly string[], path = secondPath.key) {
  const changes = items.map((item) => change(item, "done"));
  const context = { at: morning, timeZone: "Asia/Jakarta", source: "api" } as const;
  const target = { userId, pathKey: path, day: "2026-11-24" };
  return saveChanges(target, changes, (known) => decideChanges(changes, known, context));
}

async function progressOn(userId: string) {
  return progressOf(secondPath, statesFrom(await findItemStates(userId, secondPath.key)));
}

describe("a learner on a second path", () => {
  it("is enrolled on it, and on no other", async () => {
    const id = await newLearnerOnSecondPath();
    expect(JSON.parse(await exportArchive(id)).enrolments).toMatchObject([
      { path: "data-analyst", contentVersion: 3 },
    ]);
    expect(await tick(id, ["git"], defaultPathKey)).toBeNull();
  });

  it("ticks its items up to 100 percent", async () => {
    const id = await newLearnerOnSecondPath();
    expect((await progressOn(id)).percent).toBe(0);
    await tick(id, ["sql-joins"]);
    expect((await progressOn(id)).percent).toBe(33);
    await tick(id, ["spreadsheets", "git"]);
    expect((await progressOn(id)).percent).toBe(100);
    expect(await findDailyActivity(id, secondPath.key, "2026-11-01")).toMatchObject([
      { day: "2026-11-24", completions: 3 },
    ]);
    const cursor = { from: endOfHistory, towards: "older" } as const;
    expect(await findTimeline(id, secondPath.key, cursor, 10)).toHaveLength(3);
    await expectConsistent(id);
  });

  it("keeps the progress of two paths apart, also of an item that is on both", async () => {
    const both = await newLearner();
    const enrolment = { id: `second-${both.id}`, userId: both.id, pathKey: secondPath.key };
    await write((tx) =>
      tx.enrolment.create({ data: { ...enrolment, contentVersion: 3, startedAt: morning } }),
    );
    await tick(both.id, ["git"]);
    expect(await findItemStates(both.id, secondPath.key)).toHaveLength(1);
    expect(await findItemStates(both.id, defaultPathKey)).toEqual([]);
    const { enrolments } = JSON.parse(await exportArchive(both.id));
    expect(
      enrolments.map(({ path, events }: { path: string; events: object[] }) => [
        path,
        events.length,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [defaultPathKey, 0],
        [secondPath.key, 1],
      ]),
    );
  });

  it("exports its history and imports it into another account", async () => {
    const id = await newLearnerOnSecondPath();
    await tick(
      id,
      itemsOf(secondPath).map(({ key }) => key),
    );
    const other = await newLearnerOnSecondPath();
    expect(await importArchive({ id: other }, await exportArchive(id), { path: secondPath })).toBe(
      3,
    );
    expect((await progressOn(other)).percent).toBe(100);
    await expectConsistent(other);
  });
});
