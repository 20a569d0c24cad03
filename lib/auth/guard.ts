import { env } from "../env";

/**
 * Whether a state-changing request comes from our own pages (OWASP ASVS 5.0.0, 3.5.1). Browsers say so themselves
 * in Sec-Fetch-Site; on plain-http addresses they only send Origin, which must then be ours. A request with neither
 * is refused.
 */
export function isSameOrigin(headers: Headers, publicUrl = env.NEXTAUTH_URL): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  if (publicUrl) return new URL(origin).origin === new URL(publicUrl).origin;
  // Without a public address the scheme is unknown: a proxy may have ended TLS.
  return new URL(origin).host === headers.get("host");
}
