import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { LogEntry } from "../../domain/log-entry";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { type LogRow, logColumns, logEntryFrom } from "./log-rows";

const batchSize = 500;

/** The removed ones too, by id, in an order that is the same on every engine. */
export async function* findLogBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly LogEntry[]> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const found = await rawQuery<{ id: string }>(
    Prisma.sql`SELECT "id" FROM "LogEntry" WHERE "enrolmentId" = ${enrolment}`,
  );
  const ids = found.map(({ id }) => id).sort();
  for (let start = 0; start < ids.length; start += batchSize) {
    // One length for all, because statements are cached.
    const page = Array.from({ length: batchSize }, (_, index) => ids[start + index] ?? ids[start]);
    const rows = await rawQuery<LogRow>(Prisma.sql`
      SELECT ${logColumns} FROM "LogEntry"
      WHERE "enrolmentId" = ${enrolment} AND "id" IN (${Prisma.join(page)})`);
    yield rows.map(logEntryFrom).sort((one, other) => (one.id < other.id ? -1 : 1));
    await yieldToEventLoop();
  }
}
