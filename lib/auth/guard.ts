import { env } from "../env";

type RequestOrigin = "ours" | "foreign" | "unsaid";

function requestOriginOf(headers: Headers, publicUrl: string | undefined): RequestOrigin {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" ? "ours" : "foreign";
  const origin = headers.get("origin");
  if (origin === null) return "unsaid";
  if (!URL.canParse(origin)) return "foreign";
  const { host, origin: named } = new URL(origin);
  // A browser's Origin has no user name, path or query.
  if (named !== origin) return "foreign";
  if (publicUrl) return named === new URL(publicUrl).origin ? "ours" : "foreign";
  // Without a public URL the scheme is unknown: a proxy may end TLS.
  return host === headers.get("host") ? "ours" : "foreign";
}

/**
 * Whether a state-changing request comes from our own pages (OWASP ASVS 5.0.0, 3.5.1), by Sec-Fetch-Site, or by Origin
 * on plain http, where browsers omit Sec-Fetch-Site. A request with neither header is refused.
 */
export function isSameOrigin(headers: Headers, publicUrl = env.NEXTAUTH_URL): boolean {
  return requestOriginOf(headers, publicUrl) === "ours";
}

/** Only for next-auth's own endpoints: programs call them with neither header, and with next-auth's CSRF token. */
export function isCrossOrigin(headers: Headers, publicUrl = env.NEXTAUTH_URL): boolean {
  return requestOriginOf(headers, publicUrl) === "foreign";
}
