import { byAnyone, defineWriteRoute } from "@/lib/actions/define-route";
import { challengePasskey } from "@/lib/actions/passkey-ceremony";
import { challengeSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  byAnyone,
  { schema: challengeSchema, limit: passkeyRequestLimit },
  () => challengePasskey(null),
);
