import { findToken, hashOfToken } from "../data/accounts/token";
import { env } from "../env";

/** Whether somebody may make an account, and by which invitation, of which the hash is kept. */
export type RegistrationPermission =
  | { readonly ok: true; readonly invitation: { hash: string; email: string | null } | null }
  | { readonly ok: false; readonly reason: "closed" | "no-invitation" };

/** Whether whoever comes with this invitation, or with none, may make an account (`REGISTRATION`). */
export async function registrationPermissionOf(
  invite: string | undefined,
  now: Date,
): Promise<RegistrationPermission> {
  if (env.REGISTRATION === "open") return { ok: true, invitation: null };
  if (env.REGISTRATION === "closed") return { ok: false, reason: "closed" };
  const found = invite ? await findToken("invitation", invite, now) : null;
  if (!invite || !found) return { ok: false, reason: "no-invitation" };
  return { ok: true, invitation: { hash: hashOfToken(invite), email: found.email } };
}
