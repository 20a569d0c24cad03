import { isSameOrigin } from "../auth/guard";
import { isOtherLearnersPage } from "../auth/session/page-owner";
import { currentSession } from "../auth/session/session";
import { isSessionEndedError } from "../data/session-guard";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { requestedLocaleField } from "../validation/fields";
import { errorResponse } from "./api-error";
import { pageOwnerOfRequest, responseToError } from "./api-route";
import type { Context } from "./context";
import { redirectResponse } from "./redirect-response";
import { discardBody, receiveFile, type UploadedFile, type UploadRefusal } from "./uploaded-file";

type UploadContext = Context & { readonly locale: Locale };

type UploadDefinition<Route> = {
  /** In bytes. */
  readonly limit: number;
  /** In bytes: of a larger file so much is read before its refusal, since a browser reads no response while it sends. */
  readonly discarded: number;
  /** The page with the form. */
  readonly pageUrl: (locale: Locale, route: Route) => Promise<string>;
  readonly refusalUrl: (
    locale: Locale,
    reason: UploadRefusal | "already-uploading",
    route: Route,
  ) => Promise<string>;
  /** Returns the address to redirect to. */
  readonly handler: (file: UploadedFile, context: UploadContext, route: Route) => Promise<string>;
};

/**
 * Checks in this order: origin, session, owner of the page, content type, one upload a learner, size. Answers a form, so
 * with redirects.
 */
export function defineUpload<Route>({
  limit,
  discarded,
  pageUrl,
  refusalUrl,
  handler,
}: UploadDefinition<Route>) {
  const uploading = new Set<string>();
  return async (request: Request, route: Route): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return errorResponse("foreign-origin");
    const localeParam = new URL(request.url).searchParams.get("locale");
    const locale = requestedLocaleField.parse(localeParam);
    const page = await pageUrl(locale, route);
    const signInUrl = paths.signIn(locale, page);
    try {
      const requester = await currentSession();
      if (!requester) {
        // Of strangers no more than what a learner may send.
        await discardBody(request.body, limit);
        return redirectResponse(signInUrl);
      }
      if (isOtherLearnersPage(pageOwnerOfRequest(request), requester.learner.id)) {
        await discardBody(request.body, discarded);
        return redirectResponse(paths.otherLearner(locale, page));
      }
      const type = request.headers.get("content-type") ?? "";
      if (!/^multipart\/form-data\s*;/i.test(type)) return errorResponse("not-a-form");
      const { id } = requester.learner;
      if (uploading.has(id)) {
        await discardBody(request.body, discarded);
        return redirectResponse(await refusalUrl(locale, "already-uploading", route));
      }
      uploading.add(id);
      try {
        const file = await receiveFile(request.body, type, limit, discarded);
        if (typeof file === "string")
          return redirectResponse(await refusalUrl(locale, file, route));
        try {
          const context = { ...requester, locale, now: new Date() };
          return redirectResponse(await handler(file, context, route));
        } finally {
          await file.close();
        }
      } finally {
        uploading.delete(id);
      }
    } catch (error) {
      return isSessionEndedError(error) ? redirectResponse(signInUrl) : responseToError(error);
    }
  };
}
