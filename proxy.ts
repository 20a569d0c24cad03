import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { cookieName, cookieOptions } from "./lib/auth/cookies";
import { refusalStatusOf } from "./lib/auth/page-request-check";
import { routing } from "./lib/i18n/routing";
import { isPagePath } from "./lib/paths";
import { contentSecurityPolicy, newNonce, pageHeaders } from "./lib/security/page-headers";

/** The language last chosen, remembered for a year and not only until the browser closes. */
const localeCookie = {
  ...cookieOptions,
  name: cookieName("NEXT_LOCALE"),
  maxAge: 365 * 24 * 60 * 60,
};

const localeMiddleware = createMiddleware({ ...routing, localeCookie });

/**
 * Sends an address without a language to the visitor's language, and marks one that leads nowhere as such: a page
 * cannot set its own status, and one that throws "not found" is blank without JavaScript. Gives every page its headers,
 * and Next the nonce that its scripts must carry, in the request. It guards nothing: pages do that where the data is,
 * and what is refused here would be refused there.
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
    // Next writes the address into its body.
    response.headers.set("Content-Type", "text/plain; charset=utf-8");
    return response;
  }
  if (isPagePath(request.nextUrl.pathname)) return response;
  // The headers carry the language that was decided above on to the page.
  return NextResponse.rewrite(request.nextUrl, { status: 404, headers: response.headers });
}

/**
 * All but the API, Next's own files and what lies at the root: icons and the like. An upload must not come through here:
 * Next cuts it off at 10 MB.
 */
export const config = { matcher: ["/((?!api/|_next/|[^/]+\\.[a-z0-9]+$).*)"] };
