import type { Learner } from "../../domain/learner";
import { hashPassword, isGuessablePassword } from "./password";

export type NewPasswordResult =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly reason: "common" | "personal" };

/**
 * The hash of a password that somebody chose, unless it falls to the first guesses, also of one who knows their name
 * and e-mail (NIST SP 800-63B; OWASP ASVS 5.0.0, 6.2). Throws an OverloadedError when too many wait.
 */
export async function hashNewPassword(
  password: string,
  { name, email }: Pick<Learner, "name" | "email">,
): Promise<NewPasswordResult> {
  if (await isGuessablePassword(password)) return { ok: false, reason: "common" };
  const personal = [...name.split(" "), ...email.split(/[@.]/), "langkah"];
  if (await isGuessablePassword(password, personal)) return { ok: false, reason: "personal" };
  return { ok: true, hash: await hashPassword(password) };
}
