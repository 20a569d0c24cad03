import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "../cookies";
import { decrypt, encrypt } from "../encryption";

const recoveryCodeCookie = cookieName("recovery-codes");
const encryptionPurpose = "recovery codes to show";
const maxAgeSeconds = 10 * 60;

/** Stores new recovery codes, encrypted, in a cookie for the page to show: the database holds only their hashes. */
export async function setRecoveryCodeCookie(
  learnerId: string,
  codes: readonly string[],
): Promise<void> {
  const expiresAt = Date.now() + maxAgeSeconds * 1000;
  const encrypted = encrypt([expiresAt, ...codes].join(" "), encryptionPurpose, learnerId);
  (await cookies()).set(recoveryCodeCookie, encrypted, { ...cookieOptions, maxAge: maxAgeSeconds });
}

/** Empty once the cookie has expired. */
export async function readRecoveryCodeCookie(learnerId: string): Promise<readonly string[]> {
  const encrypted = (await cookies()).get(recoveryCodeCookie)?.value;
  const [expiresAt, ...codes] =
    (encrypted && decrypt(encrypted, encryptionPurpose, learnerId)?.split(" ")) || [];
  return Number(expiresAt) > Date.now() ? codes : [];
}

export async function clearRecoveryCodeCookie(): Promise<void> {
  (await cookies()).delete({ name: recoveryCodeCookie, ...cookieOptions });
}
