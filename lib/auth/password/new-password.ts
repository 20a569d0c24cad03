import type { Learner } from "../../domain/learner";
import { hashPassword } from "./password";
import { passwordWeakness } from "./password-strength";

export type NewPasswordResult =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly reason: "common" | "personal" };

/**
 * Refuses passwords that guessing tools try early, also with the owner's name and e-mail (NIST SP 800-63B; OWASP ASVS
 * 5.0.0, 6.2). Throws an OverloadedError when the hash queue is full.
 */
export async function hashNewPassword(
  password: string,
  { name, email }: Pick<Learner, "name" | "email">,
): Promise<NewPasswordResult> {
  const personal = [...name.split(" "), ...email.split(/[@.]/), "langkah"];
  const reason = await passwordWeakness(password, personal);
  return reason ? { ok: false, reason } : { ok: true, hash: await hashPassword(password) };
}
