import { join } from "node:path";
import { runOperatorCommand } from "../../../support/server/operator-command";
import { expectSuccess } from "../commands";
import type { WorldEvent } from "../event";
import { expectBackupHolds, knownIds } from "../stored-copies";

export const backup: WorldEvent = {
  name: "a backup is made and verified",
  weight: 2,
  run: async (world) => {
    const before = knownIds(world);
    const output = await expectSuccess(["backup", "--to", join(world.folder, "backups")]);
    const [, path = ""] = / to (\S+\.db) /.exec(output) ?? [];
    world.backups.push(path);
    await expectBackupHolds(path, before, world);
    await expectSuccess(["verify", "--file", path]);
    return "done";
  },
};

export const verify: WorldEvent = {
  name: "the database is verified",
  run: async () => {
    await expectSuccess(["verify"]);
    return "done";
  },
};

/** The daily backup of a server lies in the folder of the app, which is not the test's. */
export const upkeep: WorldEvent = {
  name: "upkeep runs",
  run: async (world) => {
    const isSweep = world.engine === "postgresql";
    const output = await expectSuccess(["upkeep", ...(isSweep ? ["--sweep"] : [])]);
    const [, path] = /daily backup: (\S+\.db);/.exec(output) ?? [];
    if (path) world.dailyBackups.push(path);
    return "done";
  },
};

export const operate: WorldEvent = {
  name: "an operator lists the accounts and signs one out",
  run: async (world, choices, acting) => {
    await expectSuccess(["user-list"]);
    await acting;
    const learner = choices.oneOf(world.learners);
    const { code } = await runOperatorCommand(["user-sign-out", learner.email]);
    if (code === 0) learner.endSessions();
    return "done";
  },
};
