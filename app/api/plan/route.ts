import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changePlan } from "@/lib/actions/plan-changes";
import { planResponse } from "@/lib/actions/plan-response";
import { loadPlanData } from "@/lib/loaders/plan";
import { planRequestLimit, planSchema } from "@/lib/validation/plan";

export const GET = defineReadRoute(({ learner }) => loadPlanData(learner));

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: planSchema, limit: planRequestLimit },
  async (plan, context) => planResponse(await changePlan(context, () => plan)),
);
