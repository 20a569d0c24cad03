import { byLearner, defineWriteRoute } from "@/lib/actions/define-route";
import { challengePasskey } from "@/lib/actions/passkey-ceremony";
import { challengeSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  byLearner,
  { schema: challengeSchema, limit: passkeyRequestLimit },
  (_input, { learner }) => challengePasskey(learner),
);
