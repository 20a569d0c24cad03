"use server";

import { z } from "zod";
import { recordAuditEvent } from "../auth/audit";
import { deleteSession, deleteSessions } from "../data/accounts/session";
import { paths } from "../paths";
import { endSessionSchema } from "../validation/session";
import { defineAction, recentlyAuthenticatedOnly, redirectBack } from "./form-action";

/** Needs a recent authentication (OWASP ASVS 5.0.0, 7.5.2). */
export const endOneSession = defineAction(recentlyAuthenticatedOnly, {
  schema: endSessionSchema,
  handler: async (input, { session, learner, locale }) => {
    if (await deleteSession(learner.id, input.session, session))
      await recordAuditEvent("session-ended", learner.id);
    return redirectBack(paths.security(locale), { done: "session" });
  },
});

export const endOtherSessions = defineAction(recentlyAuthenticatedOnly, {
  schema: z.object({}),
  handler: async (_input, { session, learner, locale }) => {
    await deleteSessions(learner.id, session);
    await recordAuditEvent("sessions-ended", learner.id);
    return redirectBack(paths.security(locale), { done: "sessions" });
  },
});
