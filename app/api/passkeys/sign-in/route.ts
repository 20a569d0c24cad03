import { anyone, defineWriteRoute } from "@/lib/actions/api-route";
import { signInWithPasskey } from "@/lib/actions/passkey-ceremony";
import { assertionSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  anyone,
  { schema: assertionSchema, limit: passkeyRequestLimit },
  signInWithPasskey,
);
