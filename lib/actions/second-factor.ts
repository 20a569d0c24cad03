"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { record } from "../auth/audit";
import { tellOwner } from "../auth/email/notice";
import { newRecoveryCodes, openSecret, sealSecret } from "../auth/second-factor/second-factor";
import { hideCodes, showCodes } from "../auth/second-factor/shown-codes";
import { newSecret, stepOf } from "../auth/second-factor/timed-code";
import {
  confirmSecondFactor,
  deleteSecondFactor,
  deleteSecret,
  findSecondFactor,
  saveRecoveryCodes,
  saveSecret,
} from "../data/accounts/second-factor";
import { readCode } from "../domain/second-factor";
import { paths, withQuery } from "../paths";
import { codeSchema } from "../validation/second-factor";
import { confirmedOnly, defineAction, defineForm, learnerOnly } from "./define-action";

const nothing = z.object({});

/** Makes a secret for an authenticator app to take up; nothing is in force yet. */
export const startSecondFactor = defineAction(confirmedOnly, {
  schema: nothing,
  deed: async (_input, { learner: { learner }, locale, now }) => {
    await saveSecret(learner.id, sealSecret(newSecret(), learner.id), now);
    redirect(paths.secondFactor(locale));
  },
});

/** Gives up on setting up. */
export const cancelSecondFactor = defineAction(learnerOnly, {
  schema: nothing,
  deed: async (_input, { learner, locale }) => {
    await deleteSecret(learner.id);
    redirect(paths.security(locale));
  },
});

/** Puts the second factor in force once its owner has shown a right code, and shows the recovery codes. */
export const confirmFirstCode = defineForm(confirmedOnly, {
  schema: codeSchema,
  deed: async ({ code }, { learner: { learner }, locale, now }) => {
    const factor = await findSecondFactor(learner.id);
    if (!factor || factor.confirmedAt) redirect(paths.secondFactor(locale));
    const secret = openSecret(factor.secret, learner.id);
    const typed = readCode(code);
    const step = secret && typed?.kind === "timed" ? stepOf(secret, typed.code, now) : null;
    if (step === null) return { code: "wrong" };
    const { codes, codeHashes } = newRecoveryCodes();
    const confirmation = { secret: factor.secret, step, codeHashes };
    if (!(await confirmSecondFactor(learner.id, confirmation, now))) return { code: "wrong" };
    await record("second-factor-on", learner.id);
    tellOwner("second-factor-on", learner);
    await showCodes(learner.id, codes);
    redirect(withQuery(paths.secondFactor(locale), { done: "on" }));
  },
});

/** Makes new recovery codes and shows them; the old ones are good for nothing any more. */
export const renewRecoveryCodes = defineAction(confirmedOnly, {
  schema: nothing,
  deed: async (_input, { learner: { learner }, locale }) => {
    const { codes, codeHashes } = newRecoveryCodes();
    if (await saveRecoveryCodes(learner.id, codeHashes)) {
      await record("recovery-codes-made", learner.id);
      tellOwner("recovery-codes-made", learner);
      await showCodes(learner.id, codes);
    }
    redirect(withQuery(paths.secondFactor(locale), { done: "codes" }));
  },
});

/** The owner has kept their recovery codes: they are shown no more. */
export const keepRecoveryCodes = defineAction(learnerOnly, {
  schema: nothing,
  deed: async (_input, { locale }) => {
    await hideCodes();
    redirect(withQuery(paths.secondFactor(locale), { done: "kept" }));
  },
});

/** Takes the second factor out of force, recovery codes and all. */
export const turnOffSecondFactor = defineAction(confirmedOnly, {
  schema: nothing,
  deed: async (_input, { learner: { learner }, locale }) => {
    if (await deleteSecondFactor(learner.id)) {
      await record("second-factor-off", learner.id);
      tellOwner("second-factor-off", learner);
    }
    await hideCodes();
    redirect(withQuery(paths.security(locale), { done: "second-factor-off" }));
  },
});
