import { byAnyone, defineWriteRoute } from "@/lib/actions/define-route";
import { signInByPasskey } from "@/lib/actions/passkey-ceremony";
import { assertionSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  byAnyone,
  { schema: assertionSchema, limit: passkeyRequestLimit },
  signInByPasskey,
);
