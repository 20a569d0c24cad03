import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "../cookies";
import { decrypt, encrypt } from "../encryption";

const recoveryCodeCookie = cookieName("recovery-codes");
const encryptionPurpose = "recovery codes to show";
const maxAgeSeconds = 10 * 60;

/**
 * Has this browser carry a learner's new recovery codes, for the page to show until they are kept. Encrypted, for they
 * are stored nowhere else in a form that can be read.
 */
export async function setRecoveryCodeCookie(
  learnerId: string,
  codes: readonly string[],
): Promise<void> {
  const expiresAt = Date.now() + maxAgeSeconds * 1000;
  const encrypted = encrypt([expiresAt, ...codes].join(" "), encryptionPurpose, learnerId);
  (await cookies()).set(recoveryCodeCookie, encrypted, { ...cookieOptions, maxAge: maxAgeSeconds });
}

/** The recovery codes that a learner is still to keep; none once that was long ago. */
export async function readRecoveryCodeCookie(learnerId: string): Promise<readonly string[]> {
  const encrypted = (await cookies()).get(recoveryCodeCookie)?.value;
  const [expiresAt, ...codes] =
    (encrypted && decrypt(encrypted, encryptionPurpose, learnerId)?.split(" ")) || [];
  return Number(expiresAt) > Date.now() ? codes : [];
}

/** Shows them no more. */
export async function clearRecoveryCodeCookie(): Promise<void> {
  (await cookies()).delete({ name: recoveryCodeCookie, ...cookieOptions });
}
