import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { requestedLocaleField } from "../validation/fields";
import { defineReadRoute } from "./api-route";
import { redirectResponse } from "./redirect-response";

/** The page with the link, which shows the refusal. */
type DownloadPage = (locale: Locale, refused?: "too-many" | "busy") => string;

/** A refused browser is redirected to a page with the reason; other clients get the JSON error. */
export function defineDownload<Params>(
  page: DownloadPage,
  load: Parameters<typeof defineReadRoute<Params>>[0],
): (request: Request, params: Params) => Promise<Response> {
  const route = defineReadRoute(load);
  return async (request, params) => {
    const response = await route(request, params);
    const acceptsHtml = /\btext\/html\b/i.test(request.headers.get("accept") ?? "");
    const localeParam = new URL(request.url).searchParams.get("locale");
    const location = acceptsHtml
      ? refusalRedirect(response.status, requestedLocaleField.parse(localeParam), page)
      : undefined;
    return location ? redirectResponse(location) : response;
  };
}

function refusalRedirect(status: number, locale: Locale, page: DownloadPage): string | undefined {
  switch (status) {
    case 401:
      return paths.signIn(locale, page(locale));
    case 403:
      return paths.reauthenticate(locale, page(locale));
    case 409:
      return paths.otherLearner(locale, page(locale));
    case 429:
      return page(locale, "too-many");
    case 503:
      return page(locale, "busy");
    default:
      return undefined;
  }
}
