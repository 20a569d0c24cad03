import { errorResponse } from "@/lib/actions/api-error";
import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeProgress, happenedOnReasonsIn } from "@/lib/actions/progress-changes";
import { loadItemStates } from "@/lib/loaders/progress";
import { progressSchema } from "@/lib/validation/progress";

/** Bytes of a full batch of the longest changes. */
const limit = 256 * 1024;

export const GET = defineReadRoute(async ({ learner }) => ({
  items: await loadItemStates(learner),
}));

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: progressSchema, limit },
  async ({ changes }, context) => {
    const reasons = happenedOnReasonsIn(changes, context).slice(0, 10);
    if (reasons.length > 0) return errorResponse("invalid", { reasons });
    return { results: await changeProgress(context, changes, "api") };
  },
);
