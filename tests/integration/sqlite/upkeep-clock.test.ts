import { mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { saveAuditEntry } from "@/lib/data/accounts/audit";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { clockFileOf, readClock, writeClockRecord } from "@/lib/data/clock-record";
import { writeSql } from "@/lib/data/database";
import { findReadiness } from "@/lib/data/health";
import { acquireLease, releaseLease } from "@/lib/data/lease";
import { steadyPeriod } from "@/lib/domain/clock";
import { deletionGracePeriod } from "@/lib/domain/deletion";
import { databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { databaseFile, queryRows } from "../../support/database/stored-rows";
import { runOperatorCommand } from "../../support/server/operator-command";

const day = 24 * 60 * 60 * 1000;
const setClock = (days: number) =>
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * day });
const backups = () => readdirSync(join(dirname(databaseFile()), "backups"));
const tableSizes = async () =>
  Promise.all(
    ["User", "Session", "Token", "AuditEntry"].map(
      async (table) => (await queryRows(`SELECT 1 FROM "${table}"`)).length,
    ),
  );

async function newLeavingLearner(): Promise<void> {
  const { id } = await newLearner();
  await savePendingDeletion(id, new Date(Date.now() + deletionGracePeriod));
  const origin = { address: "192.0.2.9", requestId: "r" };
  await saveAuditEntry({ event: "signed-in", userId: id, detail: "password" }, origin, new Date());
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the upkeep with a clock that is in doubt", () => {
  it.each([8, 40, 400, 3650])(
    "%i days ahead deletes nothing, keeps every backup, says so and fails, also when it is set right",
    async (days) => {
      await newLeavingLearner();
      const before = await tableSizes();
      const kept = days === 8 ? 0 : backups().length;
      setClock(days);
      const ahead = await runOperatorCommand(["upkeep"]);
      expect(ahead.code).toBe(1);
      expect(ahead.output).toContain("ahead of what was expected: nothing is deleted for good");
      expect(await tableSizes()).toEqual(before);
      expect(backups().length).toBeGreaterThan(kept);
      vi.useRealTimers();
      expect(await findReadiness()).toEqual({
        status: "degraded",
        reasons: ["backup-overdue", "clock-in-doubt", "lease-in-future"],
      });
      const right = await runOperatorCommand(["upkeep"]);
      expect(right.code).toBe(1);
      expect(right.output).toContain("behind what was expected: nothing is deleted for good");
      expect(right.output).toContain(
        "the job upkeep was taken until a time that lies too far ahead",
      );
      expect(right.output).toContain("daily backup: ");
      expect(await tableSizes()).toEqual(before);
      expect(await findReadiness()).toEqual({ status: "degraded", reasons: ["clock-in-doubt"] });
      const trusted = await runOperatorCommand(["upkeep", "--trust-clock"]);
      expect(trusted.code).toBe(0);
      expect(await findReadiness()).toEqual({ status: "ready" });
    },
    60_000,
  );

  it("deletes again once the clock has run evenly for a week", async () => {
    const { id } = await newLearner();
    await savePendingDeletion(id, new Date(Date.now() - 1000));
    const now = readClock();
    const record = (sinceJump: number) => ({
      ...now,
      steadySince: new Date(now.at.getTime() - sinceJump),
    });
    writeClockRecord(databaseUrl(), record(steadyPeriod - day));
    const early = await runOperatorCommand(["upkeep", "--sweep"]);
    expect(early).toMatchObject({
      code: 1,
      output: expect.stringContaining("the clock jumped on"),
    });
    writeClockRecord(databaseUrl(), record(steadyPeriod + 1));
    const late = await runOperatorCommand(["upkeep", "--sweep"]);
    expect(late).toEqual({ code: 0, output: "langkah: deleted expired data: 1 accounts\n" });
  });

  it("is said where the clock cannot be recorded, and nothing is deleted", async () => {
    const { id } = await newLearner();
    await savePendingDeletion(id, new Date(Date.now() - 1000));
    const clockFile = clockFileOf(databaseUrl());
    rmSync(clockFile);
    mkdirSync(clockFile);
    const { code, output } = await runOperatorCommand(["upkeep", "--sweep"]);
    rmdirSync(clockFile);
    expect([code, output]).toEqual([1, expect.stringContaining("could not be recorded")]);
    expect((await runOperatorCommand(["upkeep", "--sweep"])).code).toBe(0);
  });
});

describe("a day without a good backup", () => {
  it("is said by the upkeep and by the readiness check", async () => {
    await runOperatorCommand(["upkeep", "--trust-clock"]);
    const until = new Date(Date.now() - 3 * 60 * 60 * 1000);
    await writeSql(
      (tx) => tx.$executeRaw`UPDATE "Lease" SET "until" = ${until} WHERE "job" = 'upkeep'`,
    );
    expect(await findReadiness()).toEqual({ status: "degraded", reasons: ["backup-overdue"] });
    const soon = new Date(Date.now() + 60_000);
    await acquireLease("backup", "another", { now: new Date(), until: soon });
    const held = await runOperatorCommand(["upkeep"]);
    expect([held.code, held.output]).toEqual([
      1,
      "langkah: the last good backup is older than a day, and another process is to make one\n",
    ]);
    await releaseLease("backup", "another");
    expect((await runOperatorCommand(["upkeep"])).code).toBe(0);
    expect(await findReadiness()).toEqual({ status: "ready" });
  });
});
