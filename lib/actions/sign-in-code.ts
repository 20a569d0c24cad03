"use server";

import { redirect } from "next/navigation";
import { verifySecondFactorCode } from "../auth/second-factor/second-factor";
import { clearPendingSignIn, findPendingSignIn } from "../auth/session/pending-sign-in";
import { createSession } from "../auth/session/sign-in";
import { tooManyCode } from "../domain/form-state";
import { paths } from "../paths";
import { codeSchema } from "../validation/second-factor";
import { anyone, defineFormAction, nextOf } from "./form-action";

export const signInWithCode = defineFormAction(anyone, {
  schema: codeSchema,
  handler: async ({ code }, { locale, form, now }) => {
    const pending = await findPendingSignIn();
    if (!pending) return { form: "expired" };
    const verification = await verifySecondFactorCode(pending.learnerId, code, now);
    if (!verification.ok)
      return verification.reason === "too-many"
        ? { form: tooManyCode(verification.retryAfter) }
        : { code: verification.reason };
    const { learnerId: id, method, token } = pending;
    const { recoveryCodeHash } = verification;
    if (!(await createSession({ id, token, recoveryCodeHash }, method))) return { form: "expired" };
    await clearPendingSignIn();
    redirect(nextOf(form) ?? paths.dashboard(locale));
  },
});
