import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "../../env";
import { cookieOptions, csrfCookie } from "../cookies";

/**
 * Issues next-auth's CSRF token and sets its cookie. Only call it after our own guard passed: our forms carry no token.
 */
export async function issueCsrfToken(): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${env.NEXTAUTH_SECRET}`).digest("hex");
  (await cookies()).set(csrfCookie, `${token}|${hash}`, cookieOptions);
  return token;
}
