import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { newLearner } from "../../support/learners";
import { operate } from "../../support/operate";
import { databaseFile, rowsOf } from "../../support/rows";

const backups = () => readdirSync(join(dirname(databaseFile()), "backups"));

describe("the daily upkeep", () => {
  it("asked for three times at once makes one backup, and the next hour none", async () => {
    await newLearner();
    const asked = await Promise.all([1, 2, 3].map(() => operate(["upkeep"])));
    expect(asked.map(({ code }) => code)).toEqual([0, 0, 0]);
    const told = asked.filter(({ output }) => output.includes("daily backup: "));
    expect(told).toHaveLength(1);
    expect(told[0]?.output).toContain("1 learner checked, problems: 0");
    expect(backups()).toHaveLength(1);
    expect((await operate(["upkeep"])).output).not.toContain("daily backup");
    expect(await rowsOf(`SELECT "job" FROM "Lease"`)).toEqual([{ job: "upkeep" }]);
  });
});
