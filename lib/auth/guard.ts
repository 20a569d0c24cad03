import { env } from "../env";

/** Whose page a request came from, as far as its headers say. */
type RequestOrigin = "ours" | "foreign" | "unsaid";

function requestOriginOf(headers: Headers, publicUrl: string | undefined): RequestOrigin {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" ? "ours" : "foreign";
  const origin = headers.get("origin");
  if (origin === null) return "unsaid";
  if (!URL.canParse(origin)) return "foreign";
  const { host, origin: named } = new URL(origin);
  // Browsers send nothing around it, such as a name in front of the host.
  if (named !== origin) return "foreign";
  if (publicUrl) return named === new URL(publicUrl).origin ? "ours" : "foreign";
  // Without a public address the scheme is unknown: a proxy may have ended TLS.
  return host === headers.get("host") ? "ours" : "foreign";
}

/**
 * Whether a state-changing request comes from our own pages (OWASP ASVS 5.0.0, 3.5.1). Browsers say so themselves
 * in Sec-Fetch-Site; on plain-http addresses they only send Origin, which must then be ours. A request with neither
 * is refused.
 */
export function isSameOrigin(headers: Headers, publicUrl = env.NEXTAUTH_URL): boolean {
  return requestOriginOf(headers, publicUrl) === "ours";
}

/**
 * Whether a request comes from somebody else's page. Only for next-auth's own endpoints, which programs call without
 * either header and with next-auth's token against forgery instead.
 */
export function isCrossOrigin(headers: Headers, publicUrl = env.NEXTAUTH_URL): boolean {
  return requestOriginOf(headers, publicUrl) === "foreign";
}
