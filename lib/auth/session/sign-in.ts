import { redirect } from "next/navigation";
import type { Locale } from "../../domain/locale";
import type { AuthenticatedUser, AuthMethod } from "../../domain/session";
import { paths } from "../../paths";
import { recordAuditEvent } from "../audit";
import { hasSecondFactor } from "../second-factor/second-factor";
import { rememberDevice } from "./known-device";
import { startPendingSignIn } from "./pending-sign-in";
import { replaceSession } from "./session";

/** Where somebody who signs in goes on: in which language, and to the page they asked for. */
type ReturnTo = { readonly locale: Locale; readonly next: string | undefined };

/**
 * The end of every way in, and the one place that decides whether it is one: signs in, or sends whoever has a second
 * factor in force to show that too. A passkey is two factors at once: the device, and what unlocks it.
 */
export async function completeSignIn(
  user: AuthenticatedUser,
  method: AuthMethod,
  { locale, next }: ReturnTo,
): Promise<void> {
  if (method !== "passkey" && (await hasSecondFactor(user.id))) {
    await startPendingSignIn({ learnerId: user.id, method });
    redirect(paths.signInCode(locale, next));
  }
  await createSession(user, method);
}

/** A new session, a device that is known from now on, a line in the audit log: for who has shown all they must. */
export async function createSession(user: AuthenticatedUser, method: AuthMethod): Promise<void> {
  await replaceSession(user, method);
  await rememberDevice(user.id);
  await recordAuditEvent(method === "sign-up" ? "signed-up" : "signed-in", user.id, method);
}
