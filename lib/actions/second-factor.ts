"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { recordAuditEvent } from "../auth/audit";
import { sendSecurityEmail } from "../auth/email/security-email";

import {
  decryptSecret,
  encryptSecret,
  newRecoveryCodes,
} from "../auth/second-factor/second-factor";
import { shownRecoveryCodes } from "../auth/second-factor/shown-recovery-codes";
import { driftedTimeStepOf, newTotpSecret, timeStepOf } from "../auth/second-factor/totp";
import {
  confirmSecondFactor,
  deletePendingSecondFactor,
  deleteSecondFactor,
  findSecondFactor,
  savePendingSecondFactor,
  saveRecoveryCodes,
} from "../data/accounts/second-factor";
import { parseSecondFactorCode } from "../domain/second-factor";
import { paths, withQuery } from "../paths";
import { codeSchema } from "../validation/second-factor";
import {
  defineAction,
  defineFormAction,
  learnerOnly,
  recentlyAuthenticatedOnly,
} from "./form-action";

const noInputSchema = z.object({});

export const startSecondFactor = defineAction(recentlyAuthenticatedOnly, {
  schema: noInputSchema,
  handler: async (_input, { session, learner, locale, now }) => {
    await savePendingSecondFactor(
      learner.id,
      encryptSecret(newTotpSecret(), learner.id),
      now,
      session,
    );
    redirect(paths.secondFactor(locale));
  },
});

export const cancelSecondFactor = defineAction(learnerOnly, {
  schema: noInputSchema,
  handler: async (_input, { session, learner, locale }) => {
    await deletePendingSecondFactor(learner.id, session);
    redirect(paths.security(locale));
  },
});

export const enableSecondFactor = defineFormAction(recentlyAuthenticatedOnly, {
  schema: codeSchema,
  handler: async ({ code }, { session, learner, locale, now }) => {
    const factor = await findSecondFactor(learner.id);
    if (!factor || factor.confirmedAt) redirect(paths.secondFactor(locale));
    const secret = decryptSecret(factor.secret, learner.id);
    const typed = parseSecondFactorCode(code);
    if (!secret || typed?.kind !== "timed") return { code: "wrong" };
    const step = timeStepOf(secret, typed.code, now);
    if (step === null) {
      const isOfOtherTime = driftedTimeStepOf(secret, typed.code, now) !== null;
      return { code: isOfOtherTime ? "other-time" : "wrong" };
    }
    const { codes, codeHashes } = newRecoveryCodes();
    const confirmation = { secret: factor.secret, step, codeHashes };
    if (!(await confirmSecondFactor(learner.id, confirmation, now, session)))
      return { code: "wrong" };
    await recordAuditEvent("second-factor-on", learner.id);
    sendSecurityEmail("second-factor-on", learner);
    await shownRecoveryCodes.set(learner.id, codes);
    redirect(withQuery(paths.secondFactor(locale), { done: "on" }));
  },
});

export const renewRecoveryCodes = defineAction(recentlyAuthenticatedOnly, {
  schema: noInputSchema,
  handler: async (_input, { session, learner, locale }) => {
    const { codes, codeHashes } = newRecoveryCodes();
    if (await saveRecoveryCodes(learner.id, codeHashes, session)) {
      await recordAuditEvent("recovery-codes-made", learner.id);
      sendSecurityEmail("recovery-codes-made", learner);
      await shownRecoveryCodes.set(learner.id, codes);
    }
    redirect(withQuery(paths.secondFactor(locale), { done: "codes" }));
  },
});

export const acknowledgeRecoveryCodes = defineAction(learnerOnly, {
  schema: noInputSchema,
  handler: async (_input, { locale }) => {
    await shownRecoveryCodes.clear();
    redirect(withQuery(paths.secondFactor(locale), { done: "kept" }));
  },
});

export const disableSecondFactor = defineAction(recentlyAuthenticatedOnly, {
  schema: noInputSchema,
  handler: async (_input, { session, learner, locale }) => {
    if (await deleteSecondFactor(learner.id, session)) {
      await recordAuditEvent("second-factor-off", learner.id);
      sendSecurityEmail("second-factor-off", learner);
    }
    await shownRecoveryCodes.clear();
    redirect(withQuery(paths.security(locale), { done: "second-factor-off" }));
  },
});
