import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { cookieName, cookieOptions } from "./lib/auth/cookies";
import { refusalStatusOf } from "./lib/auth/page-request-check";
import { routing } from "./lib/i18n/routing";
import { isUnknownPathAddress } from "./lib/item-addresses";
import { isPagePath } from "./lib/paths";
import { contentSecurityPolicy, newNonce, pageHeaders } from "./lib/security/page-headers";

/** A year, so that the language outlives the browser session. */
const localeCookie = {
  ...cookieOptions,
  name: cookieName("NEXT_LOCALE"),
  maxAge: 365 * 24 * 60 * 60,
};

const localeMiddleware = createMiddleware({ ...routing, localeCookie });

/**
 * Redirects to the visitor's language, answers unknown pages with 404, which a page cannot do without JavaScript, and
 * sets the page headers with a nonce. It is no access control: pages and actions check for themselves.
 */
export default function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(newNonce());
  const response = respond(request, policy);
  for (const [name, value] of Object.entries(pageHeaders(policy))) {
    response.headers.set(name, value);
  }
  return response;
}

function respond(request: NextRequest, policy: string): NextResponse {
  const refusal = refusalStatusOf(request.method, request.headers);
  if (refusal) return new NextResponse(null, { status: refusal });
  request.headers.set("Content-Security-Policy", policy);
  const response = localeMiddleware(request);
  if (response.headers.has("location")) {
    // Next writes the URL into the body.
    response.headers.set("Content-Type", "text/plain; charset=utf-8");
    return response;
  }
  const { pathname } = request.nextUrl;
  if (isPagePath(pathname) && !isUnknownPathAddress(pathname)) return response;
  // The headers pass the chosen language on to the page.
  return NextResponse.rewrite(request.nextUrl, { status: 404, headers: response.headers });
}

/** All but the API, Next's files and files in the root. An upload must not pass here: Next truncates it at 10 MB. */
export const config = { matcher: ["/((?!api/|_next/|[^/]+\\.[a-z0-9]+$).*)"] };
