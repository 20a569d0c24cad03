import { join } from "node:path";
import { expect } from "vitest";
import { closeDatabase } from "@/lib/data/database";
import { type EngineName, engineOf } from "@/lib/data/engines/connection";
import { DatabaseError } from "@/lib/data/engines/engine";
import { fileOf, removeDatabaseFile } from "@/lib/data/engines/sqlite-file";
import { moveDatabase } from "@/lib/data/maintenance/move";
import { restoreBackup } from "@/lib/data/maintenance/restore";
import {
  allRowsIn,
  expectSameRows,
  ignoreProgress,
} from "../../../support/database/database-contents";
import { availableEngines } from "../../support/database";
import { expectSuccess } from "../commands";
import type { WorldEvent } from "../event";
import { emptyDatabase, rowsToKeep } from "../stored-copies";

export const restoreElsewhere: WorldEvent = {
  name: "the last backup is restored into another database",
  weight: 2,
  isPossible: ({ backups }) => backups.length > 0,
  run: async ({ backups, folder }, choices) => {
    const last = backups.at(-1) ?? "";
    const target = await emptyDatabase(choices.oneOf(availableEngines));
    await restoreBackup(last, target, ignoreProgress, join(folder, "work"));
    expectSameRows(await rowsToKeep(target), await rowsToKeep(`file:${last}`));
    if (engineOf(target) === "sqlite") removeDatabaseFile(fileOf(target));
    return "done";
  },
};

/** What was acknowledged since the backup would be lost. */
const refuseRestoreOn = (engine: EngineName): WorldEvent => ({
  name: `a restore over the data that the app serves is refused (${engine})`,
  isPossible: (world) => world.engine === engine && world.backups.length > 0,
  run: async ({ backups, database, folder }) => {
    const restoring = restoreBackup(backups.at(-1) ?? "", database, ignoreProgress, folder);
    await expect(restoring, "a restore while the app serves").rejects.toThrow(DatabaseError);
    return "done";
  },
});

export const refuseRestoreOnSqlite = refuseRestoreOn("sqlite");
export const refuseRestoreOnPostgresql = refuseRestoreOn("postgresql");

/** A backup of this moment, so that only the sessions end. */
export const restoreHere: WorldEvent = {
  name: "the app is stopped and a backup of this moment is restored",
  breaksConnections: true,
  run: async (world, _choices, acting) => {
    await acting;
    await world.restart("SIGTERM", async () => {
      const output = await expectSuccess(["backup", "--to", join(world.folder, "restored")]);
      const [, path = ""] = / to (\S+\.db) /.exec(output) ?? [];
      const before = await rowsToKeep(world.database);
      await restoreBackup(path, world.database, ignoreProgress, join(world.folder, "replaced"));
      expectSameRows(await rowsToKeep(world.database), before);
    });
    for (const learner of world.learners) learner.endSessions();
    return "done";
  },
};

/** To the other engine and back, each time into an empty database. */
export const moveAndBack: WorldEvent = {
  name: "the app is stopped and its data moved to the other engine and back",
  isPossible: () => availableEngines.length > 1,
  breaksConnections: true,
  run: async (world, _choices, acting) => {
    await acting;
    await world.restart("SIGTERM", async () => {
      await closeDatabase();
      const before = await allRowsIn(world.database);
      const other = await emptyDatabase(world.engine === "sqlite" ? "postgresql" : "sqlite");
      const back = await world.emptyDatabase();
      const workFolder = join(world.folder, "work");
      await moveDatabase(world.database, other, ignoreProgress, workFolder);
      await moveDatabase(other, back, ignoreProgress, workFolder);
      expectSameRows(await allRowsIn(back), before);
      const left = world.database;
      await world.switchDatabase(back);
      if (engineOf(left) === "sqlite") removeDatabaseFile(fileOf(left));
    });
    return "done";
  },
};
