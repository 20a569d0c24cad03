import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";
import { isPlace } from "./lib/paths";

const toVisitorsLanguage = createMiddleware(routing);

/**
 * Sends an address without a language to the visitor's language, and marks one that leads nowhere as such: a page
 * cannot set its own status, and one that throws "not found" is blank without JavaScript. It guards nothing: pages do
 * that where the data is.
 */
export default function proxy(request: NextRequest): NextResponse {
  const response = toVisitorsLanguage(request);
  const isRedirect = response.headers.has("location");
  if (isRedirect || isPlace(request.nextUrl.pathname)) return response;
  // The headers carry the language that was decided above on to the page.
  return NextResponse.rewrite(request.nextUrl, { status: 404, headers: response.headers });
}

export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"] };
