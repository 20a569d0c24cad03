"use server";

import { reviewFormSchema } from "../validation/review";
import { defineAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { answerReview } from "./review-changes";

export const saveReview = defineAction(learnerOnly, {
  schema: reviewFormSchema,
  handler: async ({ batch: id, item, answer }, context) => {
    const { outcome } = await answerReview(context, { id, item, answer });
    const isRecorded = outcome === "saved" || outcome === "unchanged";
    return redirectBack(nextOf(context.form), { review: isRecorded ? item : outcome });
  },
});
