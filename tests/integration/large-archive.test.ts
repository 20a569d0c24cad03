import { describe, expect, it } from "vitest";
import { deleteLearner } from "@/lib/data/accounts/learner";
import { historyOf } from "@/scripts/bench/made-history";
import { smallArchive } from "../support/archives";
import { archiveOf, importTo } from "../support/exports";
import { morning, newLearner } from "../support/learners";
import { rowsOf } from "../support/rows";
import { isWhole } from "../support/whole-run";

const count = isWhole ? 300_000 : 60_000;
const minutes = 60_000;

/** An export with a history that long. */
function largeArchive(): string {
  const events = historyOf(count, morning.getTime()).map(
    ({ version: _v, startedAt: _s, completedAt: _c, countsOn: _o, ...event }) => event,
  );
  const archive = smallArchive();
  const [enrolment] = archive.enrolments as object[];
  return JSON.stringify({ ...archive, enrolments: [{ ...enrolment, events }] });
}

const enrolmentIn = (text: string) => JSON.parse(text).enrolments[0];

describe("a large export", () => {
  it("is imported whole, exported, erased and imported again, and is the same export then", {
    timeout: 10 * minutes,
  }, async () => {
    const email = "siti-yang-rajin@contoh.id";
    const first = await newLearner({ email });
    const made = largeArchive();
    expect(await importTo(first, made)).toBe(count);
    const text = await archiveOf(first.id);
    expect(enrolmentIn(text).events).toEqual(enrolmentIn(made).events);
    await deleteLearner(first.id);
    const left = await rowsOf<{ id: string }>(`SELECT "id" FROM "User" WHERE "email" = ?`, email);
    expect(left).toEqual([]);
    const second = await newLearner({ email });
    expect(await importTo(second, text)).toBe(count);
    expect((await archiveOf(second.id)) === text).toBe(true);
    expect(await importTo(second, text)).toBe(0);
  });
});
