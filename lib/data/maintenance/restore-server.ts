import { connect } from "../engines/connect";
import type { Connection } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { excludeApps } from "../engines/postgresql-serving-lock";
import { removeDatabaseFile } from "../engines/sqlite-file";
import { backUpBeforeMigration, createBackup, defaultBackupCount, partFileIn } from "./backup";
import { loadRows } from "./load-rows";
import { migrate } from "./migrate";
import { discardedTables, prepareRestore } from "./prepare-restore";
import { type RestoreOptions, type RestoreResult, reconcileAndFinalize } from "./reconcile";
import { describeSchemaError, findSchemaErrors } from "./schema";

/** Refuses while an app runs; apps that do not say so wait, and what they wrote before is in the backup of it. */
export async function restoreServer(options: RestoreOptions): Promise<RestoreResult> {
  const { backup, url, folder, onProgress } = options;
  const part = partFileIn(folder, "restore");
  const readmitApps = await excludeApps(url);
  try {
    await prepareRestore(backup, part, onProgress, discardedTables);
    return await replaceRows(options, part);
  } finally {
    removeDatabaseFile(part);
    await readmitApps();
  }
}

async function replaceRows(options: RestoreOptions, part: string): Promise<RestoreResult> {
  const { backup, url, folder, onProgress } = options;
  const to = await connect(url);
  try {
    const isNew = (await to.tables()).length === 0;
    await migrate(url, undefined, (connection, { name }) =>
      backUpBeforeMigration(connection, url, name, folder, backup),
    );
    await assertComplete(to);
    const prepare = async () => {
      const previousDataPath = isNew ? null : await backUpServer(options);
      const result = await reconcileAndFinalize(part, previousDataPath, options);
      onProgress("replacing the database");
      return { ...result, previousDataPath };
    };
    return await loadRows(to, part, prepare, onProgress);
  } finally {
    await to.close();
  }
}

async function assertComplete(connection: Connection): Promise<void> {
  const errors = await findSchemaErrors(connection);
  const error = errors.find(({ problem }) => problem !== "foreign");
  if (!error) return;
  throw new DatabaseError(
    `The database cannot take the backup, because ${describeSchemaError(error)}: make a new, empty one and restore into that`,
  );
}

/** By a connection of its own, beside the one that locks the tables. */
async function backUpServer({ backup, url, folder, onProgress }: RestoreOptions): Promise<string> {
  const connection = await connect(url);
  try {
    const made = await createBackup(connection, {
      ...{ folder, keep: defaultBackupCount, before: "restore", restoring: backup, onProgress },
    });
    return made.path;
  } finally {
    await connection.close();
  }
}
