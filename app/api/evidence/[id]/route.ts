import { errorResponse } from "@/lib/actions/api-error";
import { defineDeleteRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeEvidence, removeEvidence } from "@/lib/actions/evidence-changes";
import { evidenceResponse } from "@/lib/actions/evidence-response";
import {
  evidenceChangeSchema,
  evidenceRequestLimit,
  isEvidenceId,
} from "@/lib/validation/evidence";
import { versionQuerySchema } from "@/lib/validation/fields";

type Route = { params: Promise<{ id: string }> };

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: evidenceChangeSchema, limit: evidenceRequestLimit },
  async (change, context, { params }: Route) => {
    const { id } = await params;
    if (!isEvidenceId(id)) return errorResponse("not-found");
    return evidenceResponse(context, id, await changeEvidence(context, id, change));
  },
);

export const DELETE = defineDeleteRoute(
  versionQuerySchema,
  async (removal, context, { params }: Route) => {
    const { id } = await params;
    if (!isEvidenceId(id)) return errorResponse("not-found");
    const result = await removeEvidence(context, id, removal);
    return "evidence" in result && result.evidence.removedAt
      ? { id, version: result.evidence.version }
      : evidenceResponse(context, id, result);
  },
);
