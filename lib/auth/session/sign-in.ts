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

/** The end of every sign-in: asks for an enabled second factor, except after a passkey, which is two factors. */
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

export async function createSession(user: AuthenticatedUser, method: AuthMethod): Promise<void> {
  await replaceSession(user, method);
  await rememberDevice(user.id);
  await recordAuditEvent(method === "sign-up" ? "signed-up" : "signed-in", user.id, method);
}
