import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { addEvidence } from "@/lib/actions/evidence-changes";
import { evidenceResponse } from "@/lib/actions/evidence-response";
import { loadEvidenceData } from "@/lib/loaders/evidence";
import { evidenceRequestLimit, newEvidenceSchema } from "@/lib/validation/evidence";

export const GET = defineReadRoute(async ({ learner }) => ({
  evidence: await loadEvidenceData(learner),
}));

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: newEvidenceSchema, limit: evidenceRequestLimit },
  async ({ id, content }, context) =>
    evidenceResponse(context, id, await addEvidence(context, id, content)),
);
