import { describe, expect, it } from "vitest";
import { deleteLearner } from "@/lib/data/accounts/learner";
import { generateHistory } from "@/scripts/bench/generated-history";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { morning, newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import { isFullRun } from "../../support/full-run";
import { smallArchive } from "../../support/unit/archive-fixture";

const count = isFullRun ? 300_000 : 8_000;
const minutes = 60_000;

function largeArchive(): string {
  const events = generateHistory(count, morning.getTime()).map(
    ({ id, item, kind, from, to, at, day, timeZone, undoOf, source }) => {
      return { id, item, kind, from, to, at, day, timeZone, undoOf, source };
    },
  );
  const archive = smallArchive();
  const [enrolment] = archive.enrolments as object[];
  return JSON.stringify({ ...archive, enrolments: [{ ...enrolment, events }] });
}

const enrolmentIn = (text: string) => JSON.parse(text).enrolments[0];

describe("a large export", () => {
  it("is the same after import, export, deletion and another import", {
    timeout: 10 * minutes,
  }, async () => {
    const email = "siti-yang-rajin@contoh.id";
    const first = await newLearner({ email });
    const made = largeArchive();
    expect(await importArchive(first, made)).toBe(count);
    const text = await exportArchive(first.id);
    expect(enrolmentIn(text).events).toEqual(enrolmentIn(made).events);
    await deleteLearner(first.id);
    const left = await queryRows<{ id: string }>(
      `SELECT "id" FROM "User" WHERE "email" = ?`,
      email,
    );
    expect(left).toEqual([]);
    const second = await newLearner({ email });
    expect(await importArchive(second, text)).toBe(count);
    expect((await exportArchive(second.id)) === text).toBe(true);
    expect(await importArchive(second, text)).toBe(0);
  });
});
