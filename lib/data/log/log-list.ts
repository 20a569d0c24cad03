import type { LogEntry, LogKind } from "../../domain/log-entry";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { type LogRow, logColumns, logEntryFrom } from "./log-rows";

export type LogFilter = {
  readonly kind?: LogKind | undefined;
  readonly item?: string | undefined;
  /** The last day, as `YYYY-MM-DD`. */
  readonly until?: string | undefined;
};

/** An empty part for what is not asked for. */
function whereSql(userId: string, pathKey: string, { kind, item, until }: LogFilter): Prisma.Sql {
  return Prisma.sql`"enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "removedAt" IS NULL
    ${kind === undefined ? Prisma.empty : Prisma.sql`AND "kind" = ${kind}`}
    ${item === undefined ? Prisma.empty : Prisma.sql`AND "itemKey" = ${item}`}
    ${until === undefined ? Prisma.empty : Prisma.sql`AND "day" <= ${until}`}`;
}

const newestFirst = Prisma.sql`ORDER BY "day" DESC, "addedAt" DESC, "id" DESC`;

/** The latest day first, the last added of a day first. */
export async function findLog(
  userId: string,
  pathKey: string,
  filter: LogFilter = {},
  { take, skip }: { take: number; skip: number } = { take: 2 ** 31 - 1, skip: 0 },
): Promise<LogEntry[]> {
  const rows = await rawQuery<LogRow>(Prisma.sql`
    SELECT ${logColumns} FROM "LogEntry" WHERE ${whereSql(userId, pathKey, filter)}
    ${newestFirst} LIMIT ${take} OFFSET ${skip}`);
  return rows.map(logEntryFrom);
}
