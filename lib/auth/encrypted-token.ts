import { decode, type JWT } from "next-auth/jwt";
import { env } from "../env";

/** The JWE header that next-auth writes: `dir` with A256GCM. */
const jweHeader = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url")}..`;

/**
 * The claims of a valid token, or null. A token of any other algorithm is rejected undecoded (OWASP ASVS 5.0.0, 9.1.2).
 */
export async function decryptToken(token: string): Promise<JWT | null> {
  if (!token.startsWith(jweHeader)) return null;
  return decode({ token, secret: env.NEXTAUTH_SECRET }).catch(() => null);
}
