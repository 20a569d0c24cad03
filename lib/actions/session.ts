"use server";

import { z } from "zod";
import { record } from "../auth/audit";
import { deleteSession, deleteSessions } from "../data/accounts/session";
import { paths } from "../paths";
import { sessionSchema } from "../validation/session";
import { backTo, confirmedOnly, defineAction } from "./define-action";

/** Signs another device out; its owner has shown that it is them (OWASP ASVS 5.0.0, 7.5.2). */
export const endOneSession = defineAction(confirmedOnly, {
  schema: sessionSchema,
  deed: async ({ session }, { learner: { learner }, locale }) => {
    if (await deleteSession(learner.id, session)) await record("session-ended", learner.id);
    return backTo(paths.security(locale), { done: "session" });
  },
});

/** Signs all other devices out, likewise. */
export const endOtherSessions = defineAction(confirmedOnly, {
  schema: z.object({}),
  deed: async (_input, { learner: { learner, session }, locale }) => {
    await deleteSessions(learner.id, session.id);
    await record("sessions-ended", learner.id);
    return backTo(paths.security(locale), { done: "sessions" });
  },
});
