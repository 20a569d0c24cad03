import { planDataOf } from "../domain/plan-data";
import type { PlanOutcome } from "../domain/plan-decision";
import { errorResponse } from "./api-error";

/** The plan as it is now, or why it was not written. */
export function planResponse(result: PlanOutcome): Response | object {
  if (result.outcome === "refused") {
    const reasons = Object.entries(result.errors).map(([field, code]) => `${field}: ${code}`);
    return errorResponse("invalid", { reasons });
  }
  const current = planDataOf(result.plan);
  return result.outcome === "conflict" ? errorResponse("conflict", { current }) : current;
}
