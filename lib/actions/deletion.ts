"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { recordAuditEvent } from "../auth/audit";
import { cookieOptions, sessionCookie } from "../auth/cookies";
import { sendSecurityEmail } from "../auth/email/security-email";
import { deletePendingDeletion, savePendingDeletion } from "../data/accounts/deletion";
import { deletionGracePeriod } from "../domain/deletion";
import { paths } from "../paths";
import { defineAction, recentlyAuthenticatedOnly, signedInOnly } from "./form-action";

export const requestDeletion = defineAction(recentlyAuthenticatedOnly, {
  schema: z.object({}),
  handler: async (_input, { session, learner, locale, now }) => {
    const deletesAt = new Date(now.getTime() + deletionGracePeriod);
    if (await savePendingDeletion(learner.id, deletesAt, session)) {
      await recordAuditEvent("deletion-requested", learner.id);
      sendSecurityEmail("deletion-requested", learner);
    }
    (await cookies()).delete({ name: sessionCookie, ...cookieOptions });
    redirect(paths.pendingDeletion(locale));
  },
});

export const cancelDeletion = defineAction(signedInOnly, {
  schema: z.object({}),
  handler: async (_input, { session, learner, locale }) => {
    if (await deletePendingDeletion(learner.id, session)) {
      await recordAuditEvent("deletion-undone", learner.id);
      sendSecurityEmail("deletion-undone", learner);
    }
    redirect(paths.dataSettings(locale, { done: "kept" }));
  },
});
