import type { Locale } from "../domain/path";
import { paths } from "../paths";
import { localeField } from "../validation/fields";
import { defineReadRoute } from "./define-route";

/** The page that a link to a file is on, which says why there was none. */
type Page = (locale: Locale, refused?: "too-many" | "busy") => string;

/**
 * A route that links lead to for a file. A program that is refused is answered as by any other route; a person who
 * followed the link is led to what they can read and do about it.
 */
export function defineDownload<Context>(
  page: Page,
  load: Parameters<typeof defineReadRoute<Context>>[0],
): (request: Request, context: Context) => Promise<Response> {
  const route = defineReadRoute(load);
  return async (request, context) => {
    const answer = await route(request, context);
    const isPerson = /\btext\/html\b/i.test(request.headers.get("accept") ?? "");
    const asked = new URL(request.url).searchParams.get("locale");
    const location = isPerson
      ? wayOn(answer.status, localeField.catch("id").parse(asked), page)
      : undefined;
    if (!location) return answer;
    const headers = { Location: location, "Cache-Control": "private, no-store" };
    return new Response(null, { status: 303, headers });
  };
}

/** Where a person goes on who was refused with this status, if there is anything to say. */
function wayOn(status: number, locale: Locale, page: Page): string | undefined {
  switch (status) {
    case 401:
      return paths.signIn(locale, page(locale));
    case 403:
      return paths.confirm(locale, page(locale));
    case 429:
      return page(locale, "too-many");
    case 503:
      return page(locale, "busy");
    default:
      return undefined;
  }
}
