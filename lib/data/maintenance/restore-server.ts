import { connect } from "../engines/connect";
import type { Connection } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { excludeApps } from "../engines/postgresql-serving-lock";
import { removeDatabaseFile } from "../engines/sqlite-file";
import { backUpBeforeMigration, createBackup, defaultBackupCount, partFileIn } from "./backup";
import { loadRows } from "./load-rows";
import { migrate } from "./migrate";
import { prepareRestore } from "./prepare-restore";
import { discardedTables, type RestoreOptions, type RestoreResult } from "./restore";
import { describeSchemaError, findSchemaErrors } from "./schema";

/** Refuses while an app runs; apps that do not say so wait, and what they wrote before is in the backup of it. */
export async function restoreServer(options: RestoreOptions): Promise<RestoreResult> {
  const { backup, url, folder, onProgress } = options;
  const part = partFileIn(folder, "restore");
  const readmitApps = await excludeApps(url);
  try {
    const counts = await prepareRestore(backup, part, onProgress, discardedTables);
    return { ...counts, previousDataPath: await replaceRows(options, part) };
  } finally {
    removeDatabaseFile(part);
    await readmitApps();
  }
}

/** Returns the path of the previous data. */
async function replaceRows(
  { url, folder, onProgress }: RestoreOptions,
  part: string,
): Promise<string | null> {
  const to = await connect(url);
  let previousDataPath: string | null = null;
  try {
    const isNew = (await to.tables()).length === 0;
    await migrate(url, undefined, (connection, { name }) =>
      backUpBeforeMigration(connection, url, name, folder),
    );
    await assertComplete(to);
    const backUp = async () => {
      if (!isNew) previousDataPath = await backUpServer(url, folder, onProgress);
      onProgress("replacing the database");
    };
    await loadRows(to, part, backUp, onProgress);
    return previousDataPath;
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
async function backUpServer(
  url: string,
  folder: string,
  onProgress: RestoreOptions["onProgress"],
): Promise<string> {
  const connection = await connect(url);
  try {
    const options = { folder, keep: defaultBackupCount, before: "restore", onProgress };
    return (await createBackup(connection, options)).path;
  } finally {
    await connection.close();
  }
}
