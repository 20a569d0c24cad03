"use server";

import { redirect } from "next/navigation";
import { record } from "../auth/audit";
import { tellOwner } from "../auth/email/notice";
import { newPasswordOf } from "../auth/password/new-password";
import { savePassword } from "../data/accounts/learner";
import { paths, withQuery } from "../paths";
import { newPasswordSchema } from "../validation/password";
import { confirmedOnly, defineForm } from "./define-action";

/** Sets a new password and signs out everywhere else. */
export const changePassword = defineForm(confirmedOnly, {
  schema: newPasswordSchema,
  deed: async ({ password }, { learner: { learner, session }, locale }) => {
    const chosen = await newPasswordOf(password, learner);
    if (!chosen.ok) return { password: chosen.reason };
    await savePassword(learner.id, chosen.hash, session.id);
    await record("password-changed", learner.id);
    tellOwner("password-changed", learner);
    redirect(withQuery(paths.security(locale), { done: "password" }));
  },
});
