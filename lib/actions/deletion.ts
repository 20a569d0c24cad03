"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { record } from "../auth/audit";
import { cookieOptions, sessionCookie } from "../auth/cookies";
import { saveDeletion, undoDeletion } from "../data/accounts/deletion";
import { deletionGrace } from "../domain/deletion";
import { paths } from "../paths";
import { confirmedOnly, defineAction, signedInOnly } from "./define-action";

/** Asks for the account to be deleted: signs out everywhere, and in seven days it goes. */
export const requestDeletion = defineAction(confirmedOnly, {
  schema: z.object({}),
  deed: async (_input, { learner: { learner }, locale, now }) => {
    const deletesAt = new Date(now.getTime() + deletionGrace);
    if (await saveDeletion(learner.id, deletesAt)) await record("deletion-requested", learner.id);
    (await cookies()).delete({ name: sessionCookie, ...cookieOptions });
    redirect(paths.leaving(locale));
  },
});

/** Keeps an account that was to be deleted. */
export const keepAccount = defineAction(signedInOnly, {
  schema: z.object({}),
  deed: async (_input, { learner: { learner }, locale, now }) => {
    if (await undoDeletion(learner.id, now)) await record("deletion-undone", learner.id);
    redirect(paths.yourData(locale, { done: "kept" }));
  },
});
