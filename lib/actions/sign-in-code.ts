"use server";

import { redirect } from "next/navigation";
import { verifyCode } from "../auth/second-factor/second-factor";
import { findPendingSignIn, takePendingSignIn } from "../auth/session/pending-sign-in";
import { letIn } from "../auth/session/sign-in";
import { tooMany } from "../domain/form";
import { paths } from "../paths";
import { codeSchema } from "../validation/second-factor";
import { anyone, defineForm, nextOf } from "./define-action";

/** Signs in whoever has shown the first factor, once they show the second. */
export const signInWithCode = defineForm(anyone, {
  schema: codeSchema,
  deed: async ({ code }, { locale, form, now }) => {
    const pending = await findPendingSignIn();
    if (!pending) return { form: "expired" };
    const answer = await verifyCode(pending.learnerId, code, now);
    if (!answer.ok)
      return answer.reason === "wrong" ? { code: "wrong" } : { form: tooMany(answer.retryAfter) };
    if (!(await takePendingSignIn())) return { form: "expired" };
    await letIn({ id: pending.learnerId }, pending.method);
    redirect(nextOf(form) ?? paths.dashboard(locale));
  },
});
