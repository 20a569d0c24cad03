"use server";

import { redirect } from "next/navigation";
import { verifyCredentials } from "../auth/credentials";
import { newPasswordOf } from "../auth/new-password";
import { currentOrigin } from "../auth/origin";
import { takeTurn } from "../auth/rate-limit";
import { completeSignIn } from "../auth/sign-in";
import { aiEngineerPath } from "../content/path";
import { saveLearner } from "../data/learner";
import { paths } from "../paths";
import { signInSchema } from "../validation/sign-in";
import { signUpSchema } from "../validation/sign-up";
import { anyone, defineForm, nextOf } from "./define-action";

/** Makes an account and signs its owner in; then the page that was asked for, or the path. */
export const signUp = defineForm(anyone, {
  schema: signUpSchema,
  deed: async ({ name, email, password, timeZone }, { locale, form, now }) => {
    const turn = await takeTurn(["signUps", (await currentOrigin()).address]);
    if (!turn.ok) return { form: "too-many" };
    const chosen = await newPasswordOf(password, { name, email });
    if (!chosen.ok) return { password: chosen.reason };
    const learner = { name, email, passwordHash: chosen.hash, locale, timeZone };
    const saved = await saveLearner(learner, aiEngineerPath, now);
    if (!saved.ok) return { email: saved.reason };
    const next = nextOf(form);
    await completeSignIn(saved, "sign-up", { locale, next });
    redirect(next ?? paths.path(locale));
  },
});

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
