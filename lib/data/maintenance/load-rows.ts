import { connect } from "../engines/connect";
import type { Connection } from "../engines/connection";
import { DatabaseError } from "../engines/engine";
import { copyRows, type OnProgress, tablesInForeignKeyOrder } from "./copy-rows";
import { migrate } from "./migrate";

/** Atomic. Throws a DatabaseError, with nothing changed, when there are rows and `mayReplace` is false. */
export async function loadRows(
  url: string,
  file: string,
  mayReplace: boolean,
  onProgress: OnProgress,
): Promise<void> {
  await migrate(url);
  const from = await connect(`file:${file}`, "read-only");
  try {
    const to = await connect(url);
    try {
      await from.inSnapshot(() =>
        to.withExclusiveLock(async () => {
          const tables = (await tablesInForeignKeyOrder(from)).map((name) => `"${name}"`);
          await to.run(`LOCK TABLE ${tables.join(", ")}`);
          if (!mayReplace && (await hasRows(to))) {
            throw new DatabaseError("The database to move to is not empty: nothing was changed");
          }
          await to.run(`TRUNCATE ${tables.join(", ")}`);
          await copyRows(from, to, onProgress);
        }),
      );
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

export async function hasRows(connection: Connection): Promise<boolean> {
  for (const table of await connection.tables()) {
    if (table === "_prisma_migrations") continue;
    const rows = await connection.rows(`SELECT 1 AS "one" FROM "${table}" LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}
