import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { newLearner } from "../../support/database/learners";
import { databaseFile, queryRows } from "../../support/database/stored-rows";
import { runOperatorCommand } from "../../support/server/operator-command";

const backups = () => readdirSync(join(dirname(databaseFile()), "backups"));

describe("the daily upkeep", () => {
  it("run three times concurrently makes one backup, and none an hour later", async () => {
    await newLearner();
    const asked = await Promise.all([1, 2, 3].map(() => runOperatorCommand(["upkeep"])));
    expect(asked.map(({ code }) => code)).toEqual([0, 0, 0]);
    const told = asked.filter(({ output }) => output.includes("daily backup: "));
    expect(told).toHaveLength(1);
    expect(told[0]?.output).toContain("1 learner checked, problems: 0");
    expect(backups()).toHaveLength(1);
    expect((await runOperatorCommand(["upkeep"])).output).not.toContain("daily backup");
    expect(await queryRows(`SELECT "job" FROM "Lease"`)).toEqual([{ job: "upkeep" }]);
  });

  it("deletes accounts that are due on each call, also without a backup", async () => {
    const kept = await newLearner();
    const leaving = await newLearner();
    await savePendingDeletion(leaving.id, new Date(Date.now() - 1000));
    const { code, output } = await runOperatorCommand(["upkeep", "--sweep"]);
    expect([code, output]).toEqual([0, "langkah: deleted expired data: 1 accounts\n"]);
    const users = await queryRows<{ id: string }>(
      `SELECT "id" FROM "User" WHERE "id" IN (?, ?)`,
      kept.id,
      leaving.id,
    );
    expect(users).toEqual([{ id: kept.id }]);
    expect((await runOperatorCommand(["upkeep", "--sweep"])).output).toBe("");
  });
});
