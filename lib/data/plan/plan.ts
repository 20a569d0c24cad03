import type { Plan } from "../../domain/plan";
import type { PlanOutcome } from "../../domain/plan-decision";
import type { WriteTime } from "../../domain/write-time";
import { rawQuery, writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { type EnrolmentTarget, lockEnrolment } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";
import { type PlanRow, planColumns, planFrom, planRowOf } from "./plan-row";
import { deleteOldestPlans } from "./plan-versions";

/** After every day. */
const endOfDays = "9999-12-31";

const planSql = (enrolment: Prisma.Sql, by: string) => Prisma.sql`
  SELECT ${planColumns} FROM "Plan" WHERE "enrolmentId" = ${enrolment} AND "localDate" <= ${by}
  ORDER BY "version" DESC LIMIT 1`;

/** As of the end of the day `by`, or now. Null where the learner had made none. */
export async function findPlan(
  userId: string,
  pathKey: string,
  { by = endOfDays }: { readonly by?: string | undefined } = {},
): Promise<Plan | null> {
  const [row] = await rawQuery<PlanRow>(planSql(enrolmentIdSql(userId, pathKey), by));
  return row ? planFrom(row) : null;
}

/**
 * Durable when this returns. Of each local day only the last version is kept. Null if the learner is not enrolled on the
 * path.
 */
export async function savePlan(
  target: EnrolmentTarget & { readonly time: WriteTime },
  decide: (known: Plan | null) => PlanOutcome,
): Promise<PlanOutcome | null> {
  const { userId, time, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const [row] = await tx.$queryRaw<PlanRow[]>(planSql(Prisma.sql`${enrolmentId}`, endOfDays));
      const decision = decide(row ? planFrom(row) : null);
      if (decision.outcome !== "saved") return decision;
      await tx.$executeRaw`
        DELETE FROM "Plan" WHERE "enrolmentId" = ${enrolmentId} AND "localDate" = ${time.day}`;
      const { at, day: localDate } = time;
      await tx.insert("Plan", [{ enrolmentId, at, localDate, ...planRowOf(decision.plan) }]);
      await deleteOldestPlans(tx, enrolmentId);
      return decision;
    },
    { session, queueKey: userId },
  );
}
