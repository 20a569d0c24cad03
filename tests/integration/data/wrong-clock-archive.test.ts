import { expect, it } from "vitest";
import { writeSql } from "@/lib/data/database";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { newLearner } from "../../support/database/learners";
import { storedEventsOf } from "../../support/database/stored-rows";

it("a history that wrong clocks dated can be exported and imported, here and elsewhere, as it is", async () => {
  const learner = await newLearner();
  const clocks = ["1970-01-01T00:00:10Z", "2027-01-03T05:00:00Z", "2106-02-07T06:28:15Z"];
  for (const [index, clock] of clocks.entries()) {
    const at = new Date(clock);
    const outcomes = await applyChanges(
      learner,
      [change("git", index % 2 ? "learning" : "done")],
      at,
    );
    expect(outcomes[0]?.outcome).toBe("applied");
  }
  // As an earlier version stored it.
  const unset = new Date("1970-01-01T00:00:10Z");
  await writeSql(
    (tx) => tx.$executeRaw`
      UPDATE "ProgressEvent" SET "at" = ${unset}, "localDate" = '1970-01-01', "countsOn" = '1970-01-01'
      WHERE "version" = 1 AND "enrolmentId" = (SELECT "id" FROM "Enrolment" WHERE "userId" = ${learner.id})`,
  );
  const events = await storedEventsOf(learner.id);
  const dates = events.map(({ at }) => at.toISOString().slice(0, 10));
  expect(dates).toEqual(["1970-01-01", "2027-01-03", "2099-12-31"]);
  const text = await exportArchive(learner.id);
  expect(await importArchive(learner, text)).toBe(0);
  const elsewhere = await newCheckedLearner();
  expect(await importArchive(elsewhere, text)).toBe(events.length);
  const essence = async ({ id }: { id: string }) =>
    (await storedEventsOf(id)).map(({ id, at, day, countsOn }) => ({ id, at, day, countsOn }));
  expect(await essence(elsewhere)).toEqual(await essence(learner));
});
