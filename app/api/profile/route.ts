import { errorResponse } from "@/lib/actions/api-error";
import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeProfile } from "@/lib/actions/profile-changes";
import { loadProfile } from "@/lib/loaders/profile";
import { profileRequestLimit, profileSchema } from "@/lib/validation/profile";

export const GET = defineReadRoute(({ learner }) => loadProfile(learner));

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: profileSchema, limit: profileRequestLimit },
  async (write, context) => {
    const { outcome, profile } = await changeProfile(context, write);
    return outcome === "conflict" ? errorResponse(outcome, { current: profile }) : profile;
  },
);
