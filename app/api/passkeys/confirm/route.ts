import { byLearner, defineWriteRoute } from "@/lib/actions/define-route";
import { confirmByPasskey } from "@/lib/actions/passkey-ceremony";
import { assertionSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  byLearner,
  { schema: assertionSchema, limit: passkeyRequestLimit },
  (input, { learner }) => confirmByPasskey(input, learner),
);
