import { cookies } from "next/headers";
import { cookieOptions } from "./cookies";
import { decrypt, encrypt } from "./encryption";

const maxAgeSeconds = 10 * 60;

/**
 * Keeps new secrets, encrypted, in a cookie for the page to show: the database holds only their hashes. They hold no
 * space.
 */
export function defineShownOnce(cookie: string, purpose: string) {
  return {
    async set(learnerId: string, secrets: readonly string[]): Promise<void> {
      const expiresAt = Date.now() + maxAgeSeconds * 1000;
      const encrypted = encrypt([expiresAt, ...secrets].join(" "), purpose, learnerId);
      (await cookies()).set(cookie, encrypted, { ...cookieOptions, maxAge: maxAgeSeconds });
    },
    /** Empty once the cookie has expired. */
    async read(learnerId: string): Promise<readonly string[]> {
      const encrypted = (await cookies()).get(cookie)?.value;
      const [expiresAt, ...secrets] =
        (encrypted && decrypt(encrypted, purpose, learnerId)?.split(" ")) || [];
      return Number(expiresAt) > Date.now() ? secrets : [];
    },
    async clear(): Promise<void> {
      (await cookies()).delete({ name: cookie, ...cookieOptions });
    },
  };
}
