import type { Status } from "../../domain/progress";
import type { Review } from "../../domain/review";
import type { ReviewOutcome } from "../../domain/review-decision";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment, type RecordTarget } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";

type ReviewTarget = RecordTarget & { readonly item: string };

/** What a decision depends on. */
type KnownReview = {
  readonly known: Review | undefined;
  readonly status: Status;
  readonly count: number;
};

const columns = Prisma.raw(`"itemKey" AS "item", "answer", "localDate" AS "on"`);

/** In the order in which they were made. */
export async function findReviews(userId: string, pathKey: string): Promise<Review[]> {
  return rawQuery<Review>(Prisma.sql`
    SELECT ${columns} FROM "Review"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} ORDER BY "at", "id"`);
}

async function findKnown(
  tx: SqlExecutor,
  enrolmentId: string,
  { id, item }: ReviewTarget,
): Promise<KnownReview> {
  const [known] = await tx.$queryRaw<Review[]>`
    SELECT ${columns} FROM "Review" WHERE "enrolmentId" = ${enrolmentId} AND "id" = ${id}`;
  const [state] = await tx.$queryRaw<{ status: string | null; count: number | bigint }[]>`
    SELECT COUNT(*) AS "count", (SELECT "status" FROM "ItemProgress"
      WHERE "enrolmentId" = ${enrolmentId} AND "itemKey" = ${item}) AS "status"
    FROM "Review" WHERE "enrolmentId" = ${enrolmentId}`;
  const status = (state?.status ?? "not-started") as Status;
  return { known, status, count: Number(state?.count ?? 0) };
}

/** Durable when this returns. Null if the learner is not enrolled on the path. */
export async function saveReview(
  target: ReviewTarget,
  at: Date,
  decide: (known: KnownReview) => ReviewOutcome,
): Promise<ReviewOutcome | null> {
  const { userId, id, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const decision = decide(await findKnown(tx, enrolmentId, target));
      if (decision.outcome !== "saved") return decision;
      const { item: itemKey, answer, on: localDate } = decision.review;
      await tx.insert("Review", [{ enrolmentId, id, itemKey, answer, at, localDate }]);
      return decision;
    },
    { session, queueKey: userId },
  );
}
