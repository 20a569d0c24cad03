import { isSameOrigin } from "../auth/guard";
import { isOtherLearnersPage } from "../auth/session/page-owner";
import { currentSession } from "../auth/session/session";
import { isSessionEndedError } from "../data/session-guard";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { requestedLocaleField } from "../validation/fields";
import { errorResponse, pageOwnerOfRequest, responseToError } from "./api-route";
import type { Context } from "./context";
import { redirectResponse } from "./redirect-response";

type UploadDefinition = {
  /** In bytes. */
  readonly limit: number;
  readonly refusalUrl: (locale: Locale, reason: "no-file" | "too-large") => string;
  /** Returns the address to redirect to. */
  readonly handler: (
    bytes: Uint8Array,
    context: Context & { readonly locale: Locale },
  ) => Promise<string>;
};

const multipartOverhead = 64 * 1024;

/** Checks in this order: origin, session, owner of the page, content type, size. Answers a form, so with redirects. */
export function defineUpload({ limit, refusalUrl, handler }: UploadDefinition) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return errorResponse("foreign-origin");
    const localeParam = new URL(request.url).searchParams.get("locale");
    const locale = requestedLocaleField.parse(localeParam);
    const signInUrl = paths.signIn(locale, paths.dataSettings(locale));
    try {
      const requester = await currentSession();
      if (!requester) return redirectResponse(signInUrl);
      if (isOtherLearnersPage(pageOwnerOfRequest(request), requester.learner.id))
        return redirectResponse(paths.otherLearner(locale, paths.dataSettings(locale)));
      const type = request.headers.get("content-type") ?? "";
      if (!/^multipart\/form-data\s*;/i.test(type)) return errorResponse("not-a-form");
      const body = await readLimitedBytes(request, limit + multipartOverhead);
      if (!body) return redirectResponse(refusalUrl(locale, "too-large"));
      const file = await extractFile(body, type);
      if (!file) return redirectResponse(refusalUrl(locale, "no-file"));
      if (file.length > limit) return redirectResponse(refusalUrl(locale, "too-large"));
      return redirectResponse(await handler(file, { ...requester, locale, now: new Date() }));
    } catch (error) {
      return isSessionEndedError(error) ? redirectResponse(signInUrl) : responseToError(error);
    }
  };
}

/** Null if the body exceeds `limit` bytes. Discards up to 20 times that: a browser reads no response while it sends. */
async function readLimitedBytes(request: Request, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 20 * limit) return null;
  }
  return size > limit ? null : Buffer.concat(chunks);
}

async function extractFile(body: Uint8Array, type: string): Promise<Uint8Array | null> {
  try {
    const headers = { "Content-Type": type };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const file = form.get("file");
    return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
