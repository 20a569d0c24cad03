import { defineWriteRoute, recentlyAuthenticatedOnly } from "@/lib/actions/api-route";
import { createRegistrationChallenge } from "@/lib/actions/passkey-ceremony";
import { challengeSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  recentlyAuthenticatedOnly,
  { schema: challengeSchema, limit: passkeyRequestLimit },
  (_input, context) => createRegistrationChallenge(context),
);
