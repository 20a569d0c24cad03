import { byConfirmed, defineWriteRoute } from "@/lib/actions/define-route";
import { registerPasskey } from "@/lib/actions/passkey-ceremony";
import { creationSchema, passkeyRequestLimit } from "@/lib/validation/passkey";

export const POST = defineWriteRoute(
  byConfirmed,
  { schema: creationSchema, limit: passkeyRequestLimit },
  (input, { learner: { learner }, now }) => registerPasskey(input, learner, now),
);
