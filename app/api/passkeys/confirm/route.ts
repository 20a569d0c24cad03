import { defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { reauthenticateWithPasskey } from "@/lib/actions/passkey-ceremony";
import { assertionSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: assertionSchema, limit: passkeyRequestLimit },
  reauthenticateWithPasskey,
);
