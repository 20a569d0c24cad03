import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "../../env";
import { cookieOptions, csrfCookie } from "../cookies";

/**
 * A token against forgery as next-auth makes them, also in the cookie that next-auth compares it with. For requests
 * that our own guard has let pass: our forms are made without one.
 */
export async function issueCsrfToken(): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${env.NEXTAUTH_SECRET}`).digest("hex");
  (await cookies()).set(csrfCookie, `${token}|${hash}`, cookieOptions);
  return token;
}
