import { defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { createPasskeyChallenge } from "@/lib/actions/passkey-ceremony";
import { challengeSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: challengeSchema, limit: passkeyRequestLimit },
  (_input, { learner }) => createPasskeyChallenge(learner),
);
