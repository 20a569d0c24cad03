import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { requestedLocaleField } from "../validation/fields";
import { defineReadRoute } from "./api-route";

/** The page that a link to a file is on, which says why there was none. */
type DownloadPage = (locale: Locale, refused?: "too-many" | "busy") => string;

/**
 * A route that links lead to for a file. A program that is refused is answered as by any other route; a person who
 * followed the link is led to what they can read and do about it.
 */
export function defineDownload<Context>(
  page: DownloadPage,
  load: Parameters<typeof defineReadRoute<Context>>[0],
): (request: Request, context: Context) => Promise<Response> {
  const route = defineReadRoute(load);
  return async (request, context) => {
    const response = await route(request, context);
    const acceptsHtml = /\btext\/html\b/i.test(request.headers.get("accept") ?? "");
    const localeParam = new URL(request.url).searchParams.get("locale");
    const location = acceptsHtml
      ? refusalRedirect(response.status, requestedLocaleField.parse(localeParam), page)
      : undefined;
    if (!location) return response;
    const headers = { Location: location, "Cache-Control": "private, no-store" };
    return new Response(null, { status: 303, headers });
  };
}

/** Where a person goes on who was refused with this status, if there is anything to say. */
function refusalRedirect(status: number, locale: Locale, page: DownloadPage): string | undefined {
  switch (status) {
    case 401:
      return paths.signIn(locale, page(locale));
    case 403:
      return paths.reauthenticate(locale, page(locale));
    case 429:
      return page(locale, "too-many");
    case 503:
      return page(locale, "busy");
    default:
      return undefined;
  }
}
