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

type UploadDefinition = {
  /** In bytes. */
  readonly limit: number;
  readonly refusalUrl: (locale: Locale, reason: UploadRefusal | "already-uploading") => string;
  /** Returns the address to redirect to. */
  readonly handler: (
    file: UploadedFile,
    context: Context & { readonly locale: Locale },
  ) => Promise<string>;
};

/**
 * Checks in this order: origin, session, owner of the page, content type, one upload a learner, size. Answers a form, so
 * with redirects.
 */
export function defineUpload({ limit, refusalUrl, handler }: UploadDefinition) {
  const uploading = new Set<string>();
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return errorResponse("foreign-origin");
    const localeParam = new URL(request.url).searchParams.get("locale");
    const locale = requestedLocaleField.parse(localeParam);
    const signInUrl = paths.signIn(locale, paths.dataSettings(locale));
    try {
      const requester = await currentSession();
      if (!requester) {
        // Of strangers no more than what a learner may send.
        await discardBody(request.body, limit);
        return redirectResponse(signInUrl);
      }
      if (isOtherLearnersPage(pageOwnerOfRequest(request), requester.learner.id)) {
        await discardBody(request.body, 20 * limit);
        return redirectResponse(paths.otherLearner(locale, paths.dataSettings(locale)));
      }
      const type = request.headers.get("content-type") ?? "";
      if (!/^multipart\/form-data\s*;/i.test(type)) return errorResponse("not-a-form");
      const { id } = requester.learner;
      if (uploading.has(id)) {
        await discardBody(request.body, 20 * limit);
        return redirectResponse(refusalUrl(locale, "already-uploading"));
      }
      uploading.add(id);
      try {
        const file = await receiveFile(request.body, type, limit);
        if (typeof file === "string") return redirectResponse(refusalUrl(locale, file));
        try {
          return redirectResponse(await handler(file, { ...requester, locale, now: new Date() }));
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
