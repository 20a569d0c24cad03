import type { RecordedReview } from "../../domain/archive";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

function isBefore(one: RecordedReview, other: RecordedReview): boolean {
  const [at, otherAt] = [one.at.getTime(), other.at.getTime()];
  return at === otherAt ? one.id < other.id : at < otherAt;
}

/** In the order in which they were made, which is the same on every engine. All at once: they are few and short. */
export async function* findReviewBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly RecordedReview[]> {
  const reviews = await rawQuery<RecordedReview>(Prisma.sql`
    SELECT "id", "itemKey" AS "item", "answer", "at", "localDate" AS "on" FROM "Review"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`);
  yield reviews.sort((one, other) => (isBefore(one, other) ? -1 : 1));
}
