"use server";

import { redirect } from "next/navigation";
import { verifyCredentials } from "../auth/password/credentials";
import { completeSignIn } from "../auth/session/sign-in";
import { tooManyCode } from "../domain/form-state";
import { paths } from "../paths";
import { signInSchema } from "../validation/sign-in";
import { anyone, defineFormAction, nextOf } from "./form-action";

export const signIn = defineFormAction(anyone, {
  schema: signInSchema,
  handler: async (credentials, { locale, form }) => {
    const attempt = await verifyCredentials(credentials);
    if (!attempt.ok) {
      const { reason } = attempt;
      return { form: reason === "too-many" ? tooManyCode(attempt.retryAfter) : reason };
    }
    const next = nextOf(form);
    const { learner, passwordHash } = attempt;
    const user = { id: learner.id, passwordHash };
    if (!(await completeSignIn(user, "password", { locale, next })))
      return { form: "wrong-credentials" };
    redirect(next ?? paths.dashboard(locale));
  },
});
