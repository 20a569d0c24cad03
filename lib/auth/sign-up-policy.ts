import { findToken, hashOfToken } from "../data/accounts/token";
import { env } from "../env";

export type SignUpPermission =
  | { readonly ok: true; readonly invitation: { hash: string; email: string | null } | null }
  | { readonly ok: false; readonly reason: "closed" | "no-invitation" };

/** Whether strangers may sign up; who is invited has a link of their own. */
export function isSignUpOpen(): boolean {
  return env.REGISTRATION === "open";
}

/** Whether REGISTRATION allows a sign-up, and the invitation it uses. */
export async function signUpPermissionOf(
  invite: string | undefined,
  now: Date,
): Promise<SignUpPermission> {
  if (isSignUpOpen()) return { ok: true, invitation: null };
  if (env.REGISTRATION === "closed") return { ok: false, reason: "closed" };
  const found = invite ? await findToken("invitation", invite, now) : null;
  if (!invite || !found) return { ok: false, reason: "no-invitation" };
  return { ok: true, invitation: { hash: hashOfToken(invite), email: found.email } };
}
