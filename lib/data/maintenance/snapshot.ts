import { closeSync, openSync } from "node:fs";
import { connect } from "../engines/connect";
import { type Connection, literal } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { flush } from "../engines/folder";
import { copyRows, type Progress } from "./copy";
import { migrate, migrationsFolder, pendingOn, readMigrations } from "./migrate";

/** What a database holds, for people to compare. */
export type Contents = { readonly learners: number; readonly events: number };

/**
 * Makes a SQLite file of all that a database holds at one moment, with the migrations it has, while others go on
 * writing. On the disk and verified when this returns. Throws a DatabaseError when the database is damaged.
 */
export async function takeSnapshot(
  from: Connection,
  file: string,
  progress: Progress,
): Promise<Contents> {
  closeSync(openSync(file, "wx", 0o600));
  progress("copying the database");
  if (from.engine === "sqlite") await from.run(`VACUUM INTO ${literal(file)}`);
  else await copyOut(from, file, progress);
  progress("verifying the copy");
  return seal(file);
}

async function copyOut(from: Connection, file: string, progress: Progress): Promise<void> {
  await from.atOneMoment(async () => {
    const pending = new Set((await pendingOn(from)).map(({ name }) => name));
    const applied = readMigrations(migrationsFolder("sqlite")).filter(
      ({ name }) => !pending.has(name),
    );
    await migrate(`file:${file}`, applied);
    const to = await connect(`file:${file}`);
    try {
      await to.exclusively(() => copyRows(from, to, progress));
    } finally {
      await to.close();
    }
  });
}

/** Verifies a database file, makes it one file without companions, and flushes it to the disk. */
export async function seal(file: string): Promise<Contents> {
  const connection = await connect(`file:${file}`, "existing");
  let contents: Contents;
  try {
    const [complaint] = await connection.complaints();
    if (complaint) throw new DatabaseError(`The copy is damaged, and so its source: ${complaint}`);
    contents = await contentsOf(connection);
    await connection.run("PRAGMA journal_mode = DELETE");
  } finally {
    await connection.close();
  }
  flush(file);
  return contents;
}

/** How many learners and events there are. */
async function contentsOf(connection: Connection): Promise<Contents> {
  const [row] = await connection.rows<Contents>(
    `SELECT (SELECT count(*) FROM "User") AS "learners", (SELECT count(*) FROM "ProgressEvent") AS "events"`,
  );
  return row ?? { learners: 0, events: 0 };
}
