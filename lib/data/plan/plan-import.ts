import { createPlanImportPlanner, type PlanImportPlan } from "../../domain/plan-import";
import type { PlanVersion } from "../../domain/plan-version";
import { rawQuery } from "../database";
import type { SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import type { ImportLists } from "../progress/import-upload";
import { planRowOf } from "./plan-row";
import { deleteOldestPlans } from "./plan-versions";

type MomentRow = Pick<PlanVersion, "version" | "at" | "day">;
type Batches = AsyncIterable<readonly PlanVersion[]>;

const momentsSql = (enrolment: Prisma.Sql) => Prisma.sql`
  SELECT "version", "at", "localDate" AS "day" FROM "Plan"
  WHERE "enrolmentId" = ${enrolment} ORDER BY "version"`;

async function importPlanFrom(
  here: readonly MomentRow[],
  batches: Batches,
): Promise<PlanImportPlan> {
  const { next, plan } = createPlanImportPlanner(here);
  for await (const batch of batches) for (const version of batch) next(version);
  return plan();
}

/** What importing the plans would change. */
export async function planPlans(
  userId: string,
  pathKey: string,
  batches: Batches,
): Promise<PlanImportPlan> {
  return importPlanFrom(await rawQuery(momentsSql(enrolmentIdSql(userId, pathKey))), batches);
}

/** Plans by what is there now. */
export async function saveImportedPlans(
  tx: SqlTransaction,
  enrolmentId: string,
  source: Pick<ImportLists, "plans">,
): Promise<void> {
  const here = await tx.$queryRaw<MomentRow[]>(momentsSql(Prisma.sql`${enrolmentId}`));
  const { after } = await importPlanFrom(here, source.plans(tx));
  if (after === null) return;
  for await (const batch of source.plans(tx)) {
    const rows = batch
      .filter(({ version }) => version > after)
      .map(({ at, day: localDate, ...plan }) => ({
        ...{ enrolmentId, at, localDate },
        ...planRowOf(plan),
      }));
    const [first] = rows;
    // Of each local day only the last version is kept, and the plan here may be of this one.
    if (first)
      await tx.$executeRaw`
        DELETE FROM "Plan" WHERE "enrolmentId" = ${enrolmentId} AND "version" <= ${after}
          AND "localDate" = ${first.localDate}`;
    await tx.insert("Plan", rows);
  }
  await deleteOldestPlans(tx, enrolmentId);
}
