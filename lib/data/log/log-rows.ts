import type { LogEntry } from "../../domain/log-entry";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";

/** The day and the item have the column names `day` and `itemKey`. */
export type LogRow = Omit<LogEntry, "on" | "item"> & {
  readonly day: string;
  readonly itemKey: string | null;
};

const content = "kind day timeZone itemKey minutes title url note company role state nextOn";
const lifecycle = "addedAt addedOn changedAt changedOn removedAt removedOn";

export const logColumns = Prisma.raw(
  `id version ${content} ${lifecycle}`
    .split(" ")
    .map((name) => `"${name}"`)
    .join(", "),
);

export function logEntryFrom({ day, itemKey, ...row }: LogRow): LogEntry {
  return { ...row, on: day, item: itemKey };
}

function logRowOf({ on, item, ...entry }: LogEntry): LogRow {
  return { ...entry, day: on, itemKey: item };
}

export async function findLogEntryWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  id: string,
): Promise<LogEntry | undefined> {
  const [row] = await tx.$queryRaw<LogRow[]>`
    SELECT ${logColumns} FROM "LogEntry" WHERE "enrolmentId" = ${enrolmentId} AND "id" = ${id}`;
  return row && logEntryFrom(row);
}

/** Takes the place of what has the same id. */
export async function replaceLogEntries(
  tx: SqlTransaction,
  enrolmentId: string,
  entries: readonly LogEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const ids = Prisma.join(entries.map(({ id }) => id));
  await tx.$executeRaw`
    DELETE FROM "LogEntry" WHERE "enrolmentId" = ${enrolmentId} AND "id" IN (${ids})`;
  await tx.insert(
    "LogEntry",
    entries.map((entry) => ({ enrolmentId, ...logRowOf(entry) })),
  );
}
