"use server";

import { redirect } from "next/navigation";
import { verifyCredentials } from "../auth/credentials";
import { completeSignIn } from "../auth/sign-in";
import { paths } from "../paths";
import { signInSchema } from "../validation/sign-in";
import { anyone, defineForm, nextOf } from "./define-action";

/** Signs in; then the page that was asked for, or the dashboard. */
export const signIn = defineForm(anyone, {
  schema: signInSchema,
  deed: async (credentials, { locale, form }) => {
    const attempt = await verifyCredentials(credentials);
    if (!attempt.ok) return { form: attempt.reason };
    const next = nextOf(form);
    await completeSignIn(attempt.learner, "password", { locale, next });
    redirect(next ?? paths.dashboard(locale));
  },
});
