import { defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { answerReview, reviewResponse } from "@/lib/actions/review-changes";
import { reviewRequestLimit, reviewSchema } from "@/lib/validation/review";

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: reviewSchema, limit: reviewRequestLimit },
  async (answer, context) =>
    reviewResponse(context, answer.id, await answerReview(context, answer)),
);
