import type { Learner } from "../domain/learner";
import type { SignInMethod } from "../domain/session";
import { record } from "./audit";
import { rememberDevice } from "./known-device";
import { startSession } from "./session";

/** The end of every way in: a new session, a device that is known from now on, a line in the audit log. */
export async function completeSignIn(
  { id }: Pick<Learner, "id">,
  method: SignInMethod,
): Promise<void> {
  await startSession(id, method);
  await rememberDevice(id);
  await record(method === "sign-up" ? "signed-up" : "signed-in", id, method);
}
