import { existsSync } from "node:fs";
import { expect } from "vitest";
import { defaultBackupCount } from "@/lib/data/maintenance/backup";
import type { Invariant } from "../invariant";

export const backups: Invariant = {
  name: "the backups that a command named are there",
  check: async (world) => {
    for (const made of [world.backups, world.dailyBackups]) {
      const kept = made.slice(-defaultBackupCount);
      expect(kept.filter((path) => !existsSync(path))).toEqual([]);
    }
  },
};
