import { defaultPathKey } from "../content/paths";
import { findEvidence } from "../data/evidence/evidence";
import { evidenceDataOf } from "../domain/evidence-data";
import type { EvidenceOutcome } from "../domain/evidence-decision";
import { errorResponse } from "./api-error";
import type { LearnerContext } from "./context";

/** The evidence as it is now, or why it was not written. */
export async function evidenceResponse(
  { learner }: LearnerContext,
  id: string,
  { outcome }: EvidenceOutcome,
): Promise<Response | object> {
  if (outcome === "missing") return errorResponse("not-found");
  if (outcome === "full") return errorResponse(outcome);
  const found = outcome === "gone" ? null : await findEvidence(learner.id, defaultPathKey, id);
  if (!found) return errorResponse("gone");
  const current = evidenceDataOf(found);
  return outcome === "conflict" ? errorResponse(outcome, { current }) : current;
}
