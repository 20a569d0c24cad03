import { redirect } from "next/navigation";
import type { Locale } from "../../domain/path";
import type { Entrant, SignInMethod } from "../../domain/session";
import { paths } from "../../paths";
import { record } from "../audit";
import { hasSecondFactor } from "../second-factor/second-factor";
import { rememberDevice } from "./known-device";
import { holdSignIn } from "./pending-sign-in";
import { startSession } from "./session";

/** Where somebody who signs in goes on: in which language, and to the page they asked for. */
type Onward = { readonly locale: Locale; readonly next: string | undefined };

/**
 * The end of every way in, and the one place that decides whether it is one: signs in, or sends whoever has a second
 * factor in force to show that too. A passkey is two factors at once: the device, and what unlocks it.
 */
export async function completeSignIn(
  entrant: Entrant,
  method: SignInMethod,
  { locale, next }: Onward,
): Promise<void> {
  if (method !== "passkey" && (await hasSecondFactor(entrant.id))) {
    await holdSignIn({ learnerId: entrant.id, method });
    redirect(paths.signInCode(locale, next));
  }
  await letIn(entrant, method);
}

/** A new session, a device that is known from now on, a line in the audit log: for who has shown all they must. */
export async function letIn(entrant: Entrant, method: SignInMethod): Promise<void> {
  await startSession(entrant, method);
  await rememberDevice(entrant.id);
  await record(method === "sign-up" ? "signed-up" : "signed-in", entrant.id, method);
}
