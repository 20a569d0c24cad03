import type { RecordedReview } from "./archive";
import { isPossibleMoment } from "./history-validator";

/** Validates reviews one by one: each id once, and a time that a server can have recorded. */
export function createReviewValidator(now: Date): (review: RecordedReview) => boolean {
  const seen = new Set<string>();
  return ({ id, at, on }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return !isRepeated && isPossibleMoment({ at, day: on }, now);
  };
}
