import { defaultPathKey, pathOf } from "../content/paths";
import { findPlan } from "../data/plan/plan";
import { findItemStates } from "../data/progress/progress";
import { findReviews, saveReview } from "../data/reviews/review";
import { itemLocationsOf } from "../domain/path";
import { statesFrom } from "../domain/progress";
import { dueReviewsOf, type Review, reviewDayOf } from "../domain/review";
import { decideReview, type ReviewOutcome } from "../domain/review-decision";
import { writeTimeOf } from "../domain/write-time";
import { scheduleReview } from "../review-scheduler";
import { errorResponse } from "./api-error";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

const locations = itemLocationsOf(pathOf(defaultPathKey));

type Answer = Pick<Review, "item" | "answer"> & { readonly id: string };

/** Every answer of a review goes through here. Throws if not enrolled. */
export async function answerReview(
  { learner, session, now }: LearnerContext,
  { id, item, answer }: Answer,
): Promise<ReviewOutcome> {
  const { at, day } = writeTimeOf(now, learner.timeZone);
  const target = { userId: learner.id, pathKey: defaultPathKey, id, item, session };
  const outcome = await saveReview(target, at, ({ known, ...rest }) =>
    decideReview(known, { item, answer, on: day }, rest),
  );
  return assertEnrolled({ learner }, outcome);
}

/** The answer, when its item comes back, and what is due; or why it was not recorded. */
export async function reviewResponse(
  { learner, now }: LearnerContext,
  id: string,
  result: ReviewOutcome,
): Promise<Response | object> {
  if (!("review" in result)) {
    const { outcome } = result;
    if (outcome !== "not-done") return errorResponse(outcome);
    return errorResponse("invalid", { reasons: ["item: only what is done can be reviewed"] });
  }
  const [states, reviews, plan] = await Promise.all([
    findItemStates(learner.id, defaultPathKey).then(statesFrom),
    findReviews(learner.id, defaultPathKey),
    findPlan(learner.id, defaultPathKey),
  ]);
  const { day: today } = writeTimeOf(now, learner.timeZone);
  const input = { locations, states, reviews, pauses: plan?.pauses ?? [], today };
  const nextOn = reviewDayOf(result.review.item, input, scheduleReview);
  return { id, ...result.review, nextOn, due: dueReviewsOf(input, scheduleReview) };
}
