import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { migrationsFolder } from "@/lib/data/maintenance/migrate";
import { verifyDatabase } from "@/lib/data/maintenance/verify";
import { statuses } from "@/lib/domain/progress";
import { applyChanges, change } from "../../support/database/changes";
import { databaseUrl, ignoreProgress } from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import { storedEventsOf } from "../../support/database/stored-rows";

const zones = ["Pacific/Kiritimati", "Asia/Jakarta", "Pacific/Pago_Pago"];

/** Changes and undos, each in the time zone that the learner had at the time. */
async function populateInManyZones(): Promise<void> {
  const anyChange = fc.record({
    item: fc.constantFrom("git", "dsa", "python"),
    status: fc.constantFrom(...statuses),
    timeZone: fc.constantFrom(...zones),
    minutes: fc.nat(60 * 24 * 9),
    undo: fc.nat(3),
  });
  const learner = await newLearner();
  for (const sample of fc.sample(anyChange, { numRuns: 120, seed: 20261201 })) {
    const { item, status, timeZone, minutes, undo } = sample;
    const undone = undo === 0 ? (await storedEventsOf(learner.id)).at(-2) : undefined;
    const wanted = undone
      ? change(undone.item, undone.from, { undoOf: undone.id })
      : change(item, status);
    const at = new Date(morning.getTime() + minutes * 60_001);
    await applyChanges({ ...learner, timeZone }, [wanted], at);
  }
}

it("histories from before the days of items were stored get those of their changes", async () => {
  await populateInManyZones();
  const connection = await connect(databaseUrl());
  try {
    for (const table of ["ProgressEvent", "ItemProgress"]) {
      for (const column of ["startedOn", "completedOn"])
        await connection.run(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
    }
    const folder = join(migrationsFolder(connection.engine), "20261201000000_item_days");
    await connection.run(readFileSync(join(folder, "migration.sql"), "utf8"));
    const { findings, events } = await verifyDatabase(connection, ignoreProgress);
    expect(findings).toEqual([]);
    expect(events).toBeGreaterThan(80);
  } finally {
    await connection.close();
  }
});
