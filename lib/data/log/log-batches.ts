import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { LogEntry } from "../../domain/log-entry";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

const batchSize = 500;

const columns = Prisma.raw(
  "id version kind title url note company role state nextOn timeZone minutes"
    .split(" ")
    .concat("addedAt addedOn changedAt changedOn removedAt removedOn".split(" "))
    .map((name) => `"${name}"`)
    .concat('"day" AS "on"', '"itemKey" AS "item"')
    .join(", "),
);

/** The removed ones too, by id, in an order that is the same on every engine. */
export async function* findLogBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly LogEntry[]> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const rows = await rawQuery<{ id: string }>(
    Prisma.sql`SELECT "id" FROM "LogEntry" WHERE "enrolmentId" = ${enrolment}`,
  );
  const ids = rows.map(({ id }) => id).sort();
  for (let start = 0; start < ids.length; start += batchSize) {
    // One length for all, because statements are cached.
    const page = Array.from({ length: batchSize }, (_, index) => ids[start + index] ?? ids[start]);
    const entries: LogEntry[] = await rawQuery(Prisma.sql`
      SELECT ${columns} FROM "LogEntry"
      WHERE "enrolmentId" = ${enrolment} AND "id" IN (${Prisma.join(page)})`);
    yield entries.sort((one, other) => (one.id < other.id ? -1 : 1));
    await yieldToEventLoop();
  }
}
