import { defineWriteRoute, recentlyAuthenticatedOnly } from "@/lib/actions/api-route";
import { registerPasskey } from "@/lib/actions/passkey-ceremony";
import { creationSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  recentlyAuthenticatedOnly,
  { schema: creationSchema, limit: passkeyRequestLimit },
  registerPasskey,
);
