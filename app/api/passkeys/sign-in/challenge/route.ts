import { anyone, defineWriteRoute } from "@/lib/actions/api-route";
import { createPasskeyChallenge } from "@/lib/actions/passkey-ceremony";
import { challengeSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  anyone,
  { schema: challengeSchema, limit: passkeyRequestLimit },
  () => createPasskeyChallenge(null),
);
