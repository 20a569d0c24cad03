import { rmSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { clockFileOf } from "@/lib/data/clock-record";
import { findReadiness } from "@/lib/data/health";
import { deletionGracePeriod } from "@/lib/domain/deletion";
import { databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import { runOperatorCommand } from "../../support/server/operator-command";

const day = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => rmSync(clockFileOf(databaseUrl()), { force: true }));

describe("a clock that differs from the database server's", () => {
  it.each([
    [8, "ahead of"],
    [1, "ahead of"],
    [-1, "behind"],
  ])(
    "by %i days deletes nothing, and both the upkeep and the readiness check say so",
    async (days, side) => {
      const { id } = await newLearner();
      await savePendingDeletion(id, new Date(Date.now() + deletionGracePeriod));
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * day });
      const { code, output } = await runOperatorCommand(["upkeep", "--sweep"]);
      expect([code, output]).toEqual([1, expect.stringContaining(`${side} the database server's`)]);
      expect(await queryRows(`SELECT "id" FROM "User" WHERE "id" = ?`, id)).toHaveLength(1);
      expect(await findReadiness()).toEqual({ status: "degraded", reasons: ["clock-in-doubt"] });
      vi.useRealTimers();
      expect((await runOperatorCommand(["upkeep", "--sweep", "--trust-clock"])).code).toBe(0);
      expect(await findReadiness()).toEqual({ status: "ready" });
    },
  );
});
