import { redirect } from "next/navigation";
import { readRecoveryCodeCookie } from "../auth/second-factor/recovery-code-cookie";
import { decryptSecret } from "../auth/second-factor/second-factor";
import { totpUri } from "../auth/second-factor/totp";
import { findPendingSignIn } from "../auth/session/pending-sign-in";
import { isRecentlyAuthenticated } from "../auth/session/reauthentication";
import { requireSession } from "../auth/session/session";
import { findRecoveryCodeCount, findSecondFactor } from "../data/accounts/second-factor";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";

export type SecondFactorView =
  | { readonly stage: "off" }
  /** About to be set up: what an authenticator app takes up, by hand or from a QR code. */
  | { readonly stage: "pending"; readonly secret: string; readonly address: string }
  | {
      readonly stage: "on";
      readonly codesLeft: number;
      /** New recovery codes that their owner is still to keep. */
      readonly shown: readonly string[];
    };

/** How far a learner's second factor has come. A secret shows only to who has shown lately that they are the owner. */
export async function loadSecondFactor(locale: Locale): Promise<SecondFactorView> {
  const activeSession = await requireSession(locale, paths.secondFactor(locale));
  const { id, email } = activeSession.learner;
  const factor = await findSecondFactor(id);
  if (!factor) return { stage: "off" };
  if (factor.confirmedAt) {
    const [codesLeft, shown] = await Promise.all([
      findRecoveryCodeCount(id),
      readRecoveryCodeCookie(id),
    ]);
    return { stage: "on", codesLeft, shown };
  }
  const secret = (await isRecentlyAuthenticated(activeSession))
    ? decryptSecret(factor.secret, id)
    : null;
  if (!secret) return { stage: "off" };
  return { stage: "pending", secret, address: totpUri(secret, email) };
}

/** Sends whoever is not asked for a code to the beginning. */
export async function requirePendingSignIn(
  locale: Locale,
  next: string | undefined,
): Promise<void> {
  if (!(await findPendingSignIn())) redirect(paths.signIn(locale, next));
}
