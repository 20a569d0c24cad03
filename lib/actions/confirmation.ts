"use server";

import { redirect } from "next/navigation";
import { record } from "../auth/audit";
import { verifyCredentials } from "../auth/password/credentials";
import { confirmOwner } from "../auth/session/confirmation";
import { currentSession } from "../auth/session/session";
import { tooMany } from "../domain/form";
import { paths } from "../paths";
import { confirmationSchema } from "../validation/confirmation";
import { defineForm, learnerOnly, nextOf } from "./define-action";

/** Takes the password again, and goes on to what the learner was about to do. */
export const confirmByPassword = defineForm(learnerOnly, {
  schema: confirmationSchema,
  deed: async ({ password }, { learner, locale, form }) => {
    const attempt = await verifyCredentials({ email: learner.email, password });
    if (!attempt.ok) {
      if (attempt.reason === "too-many") return { form: tooMany(attempt.retryAfter) };
      await record("confirmation-failed", learner.id);
      return { password: "wrong" };
    }
    const own = await currentSession();
    if (own) await confirmOwner(own, "password");
    redirect(nextOf(form) ?? paths.security(locale));
  },
});
