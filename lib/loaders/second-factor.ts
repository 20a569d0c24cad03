import { redirect } from "next/navigation";
import { decryptSecret } from "../auth/second-factor/second-factor";
import { shownRecoveryCodes } from "../auth/second-factor/shown-recovery-codes";
import { totpUri } from "../auth/second-factor/totp";
import { findPendingSignIn } from "../auth/session/pending-sign-in";
import { isRecentlyAuthenticated } from "../auth/session/reauthentication";
import { requireSession } from "../auth/session/session";
import { findRecoveryCodeCount, findSecondFactor } from "../data/accounts/second-factor";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

export type SecondFactorView =
  | { readonly stage: "off" }
  /** `secret` is typed into an authenticator app; `uri`, its otpauth URI, is scanned as a QR code. */
  | { readonly stage: "pending"; readonly secret: string; readonly uri: string }
  | {
      readonly stage: "on";
      readonly codesLeft: number;
      /** New recovery codes that the learner has not confirmed to have saved. */
      readonly newCodes: readonly string[];
    };

/** The state of the signed-in learner's second factor. Showing its secret requires a recent authentication. */
export async function loadSecondFactor(locale: Locale): Promise<SecondFactorView> {
  const activeSession = await requireSession(locale, paths.secondFactor(locale));
  const { id, email } = activeSession.learner;
  const factor = await findSecondFactor(id);
  if (!factor) return { stage: "off" };
  if (factor.confirmedAt) {
    const [codesLeft, newCodes] = await Promise.all([
      findRecoveryCodeCount(id),
      shownRecoveryCodes.read(id),
    ]);
    return { stage: "on", codesLeft, newCodes };
  }
  const secret = (await isRecentlyAuthenticated(activeSession))
    ? decryptSecret(factor.secret, id)
    : null;
  if (!secret) return { stage: "off" };
  return { stage: "pending", secret, uri: totpUri(secret, email) };
}

/** Redirects to the sign-in page where no sign-in is pending. */
export async function requirePendingSignIn(
  locale: Locale,
  next: string | undefined,
): Promise<void> {
  if (!(await findPendingSignIn())) redirect(paths.signIn(locale, next));
}
