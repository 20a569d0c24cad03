import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { type PlanVersion, planVersionLimit } from "../../domain/plan-version";
import { rawQuery } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { type PlanRow, planColumns, planFrom } from "./plan-row";

type PlanVersionRow = PlanRow & Pick<PlanVersion, "at" | "day">;

const batchSize = 50;

/** In rising order; the last is the current one. */
export async function* findPlanBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly PlanVersion[]> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const rows: PlanVersionRow[] = await rawQuery(Prisma.sql`
      SELECT ${planColumns}, "at", "localDate" AS "day" FROM "Plan"
      WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "version" > ${last}
      ORDER BY "version" LIMIT ${batchSize}`);
    yield rows.map(({ at, day, ...row }) => ({ ...planFrom(row), at, day }));
    await yieldToEventLoop();
    last = rows.length < batchSize ? undefined : rows.at(-1)?.version;
  }
}

/** Beyond the limit. */
export async function deleteOldestPlans(tx: SqlExecutor, enrolmentId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Plan" WHERE "enrolmentId" = ${enrolmentId} AND "version" <= (
      SELECT "version" FROM "Plan" WHERE "enrolmentId" = ${enrolmentId}
      ORDER BY "version" DESC LIMIT 1 OFFSET ${planVersionLimit})`;
}
