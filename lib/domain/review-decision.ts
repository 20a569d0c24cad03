import type { Status } from "./progress";
import type { Review } from "./review";

/** A learner's: at three a week, more than thirty years of them. */
export const reviewLimit = 5000;

export const reviewRefusals = ["conflict", "not-done", "full"] as const;

/** "not-done": only what is done can be reviewed. "conflict": the id is that of another answer. */
export type ReviewOutcome =
  | { readonly outcome: "saved" | "unchanged"; readonly review: Review }
  | { readonly outcome: (typeof reviewRefusals)[number] };

/** A repeat changes nothing, whatever has become of the item since. */
export function decideReview(
  known: Review | undefined,
  review: Review,
  { status, count }: { readonly status: Status; readonly count: number },
): ReviewOutcome {
  if (known) {
    const isSame = known.item === review.item && known.answer === review.answer;
    return isSame ? { outcome: "unchanged", review: known } : { outcome: "conflict" };
  }
  if (status !== "done") return { outcome: "not-done" };
  return count >= reviewLimit ? { outcome: "full" } : { outcome: "saved", review };
}
