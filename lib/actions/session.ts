"use server";

import { z } from "zod";
import { record } from "../auth/audit";
import { currentSession } from "../auth/session";
import { deleteSession, deleteSessions } from "../data/session";
import { paths } from "../paths";
import { sessionSchema } from "../validation/session";
import { backTo, defineAction, learnerOnly } from "./define-action";

/** Signs another device out. */
export const endOneSession = defineAction(learnerOnly, {
  schema: sessionSchema,
  deed: async ({ session }, { learner, locale }) => {
    if (await deleteSession(learner.id, session)) await record("session-ended", learner.id);
    return backTo(paths.security(locale), { done: "session" });
  },
});

/** Signs all other devices out. */
export const endOtherSessions = defineAction(learnerOnly, {
  schema: z.object({}),
  deed: async (_input, { learner, locale }) => {
    const own = await currentSession();
    await deleteSessions(learner.id, own?.session.id ?? null);
    await record("sessions-ended", learner.id);
    return backTo(paths.security(locale), { done: "sessions" });
  },
});
