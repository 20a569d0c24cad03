"use server";

import { redirect } from "next/navigation";
import { recordAuditEvent } from "../auth/audit";
import { verifyCredentials } from "../auth/password/credentials";
import { completeReauthentication } from "../auth/session/reauthentication";
import { tooManyCode } from "../domain/form-state";
import { paths } from "../paths";
import { reauthenticationSchema } from "../validation/reauthentication";
import { defineFormAction, learnerOnly, nextOf } from "./form-action";

export const reauthenticateWithPassword = defineFormAction(learnerOnly, {
  schema: reauthenticationSchema,
  handler: async ({ password }, { session, learner, locale, form }) => {
    const attempt = await verifyCredentials({ email: learner.email, password });
    if (!attempt.ok) {
      if (attempt.reason === "too-many") return { form: tooManyCode(attempt.retryAfter) };
      await recordAuditEvent("confirmation-failed", learner.id);
      return { password: "wrong" };
    }
    await completeReauthentication({ session, learner }, "password");
    redirect(nextOf(form) ?? paths.security(locale));
  },
});
