import { byConfirmed, defineWriteRoute } from "@/lib/actions/define-route";
import { challengeNewPasskey } from "@/lib/actions/passkey-ceremony";
import { challengeSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  byConfirmed,
  { schema: challengeSchema, limit: passkeyRequestLimit },
  (_input, { learner: { learner } }) => challengeNewPasskey(learner),
);
