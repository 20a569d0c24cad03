import { redirect } from "next/navigation";
import type { Locale } from "../../domain/locale";
import type { AuthenticatedUser, AuthMethod } from "../../domain/session";
import { paths } from "../../paths";
import { recordAuditEvent } from "../audit";
import { hasSecondFactor } from "../second-factor/second-factor";
import { rememberDevice } from "./known-device";
import { startPendingSignIn } from "./pending-sign-in";
import { replaceSession } from "./session";

type ReturnTo = { readonly locale: Locale; readonly next: string | undefined };

/**
 * The end of every sign-in: asks for an enabled second factor, except after a passkey, which is two factors. Returns
 * false if the password has changed or the token was used meanwhile.
 */
export async function completeSignIn(
  user: AuthenticatedUser,
  method: AuthMethod,
  { locale, next }: ReturnTo,
): Promise<boolean> {
  if (method !== "passkey" && (await hasSecondFactor(user.id))) {
    if (!(await startPendingSignIn(user, method))) return false;
    redirect(paths.signInCode(locale, next));
  }
  return createSession(user, method);
}

export async function createSession(user: AuthenticatedUser, method: AuthMethod): Promise<boolean> {
  if (!(await replaceSession(user, method))) return false;
  await rememberDevice(user.id);
  await recordAuditEvent(method === "sign-up" ? "signed-up" : "signed-in", user.id, method);
  return true;
}
