import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { connect } from "@/lib/data/engines/connect";
import { fileOf } from "@/lib/data/engines/sqlite-file";
import { fillDisk } from "../../support/small-disk";
import type { WorldEvent } from "../event";

export const fullDisk: WorldEvent = {
  name: "the disk is full",
  isPossible: ({ smallDisk }) => smallDisk !== null,
  expectedErrors: /disk is full|disk I\/O error|could not be written/,
  run: async ({ smallDisk }, _choices, acting) => {
    const makeRoom = fillDisk(smallDisk ?? "");
    try {
      await acting;
    } finally {
      makeRoom();
    }
    return "done";
  },
};

export const foreignLock: WorldEvent = {
  name: "another process holds a lock",
  isPossible: ({ engine }) => engine === "sqlite",
  expectedErrors: /database is locked|busy/i,
  run: async ({ database }, choices) => {
    const other = new Sqlite(fileOf(database));
    other.exec("BEGIN IMMEDIATE");
    await pause(choices.integer(100, 1500));
    other.exec("ROLLBACK");
    other.close();
    return "done";
  },
};

export const cutDatabaseConnections: WorldEvent = {
  name: "PostgreSQL ends all connections",
  isPossible: ({ engine }) => engine === "postgresql",
  expectedErrors: /57P01|terminat|ECONNRESET|Connection|unavailable|not queryable/i,
  run: async ({ database }, choices) => {
    const admin = await connect(database);
    for (let count = choices.integer(1, 3); count > 0; count -= 1) {
      await pause(choices.integer(0, 200));
      await admin.rows(
        `SELECT pg_terminate_backend("pid") FROM pg_stat_activity
         WHERE "datname" = current_database() AND "pid" <> pg_backend_pid()`,
      );
    }
    await admin.close();
    return "done";
  },
};
