import { isSameOrigin } from "../auth/guard";
import { currentLearner } from "../auth/session/session";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { requestedLocaleField } from "../validation/fields";
import { errorResponse, responseToError } from "./api-route";

type UploadContext = { readonly learner: Learner; readonly locale: Locale; readonly now: Date };

type UploadDefinition = {
  /** The most bytes of the file. */
  readonly limit: number;
  /** Where to go with a file that is none or too large. */
  readonly refusalUrl: (locale: Locale, reason: "no-file" | "too-large") => string;
  /** What is done with the file; returns where to go then. */
  readonly handler: (bytes: Uint8Array, context: UploadContext) => Promise<string>;
};

/** What a form adds around its file. */
const multipartOverhead = 64 * 1024;

/**
 * A route that a form sends a file to, as large as no other form may be. In the order of every write: guard, sign-in,
 * type, size, then the deed. Answers with a page to go to, for it is a form that came.
 */
export function defineUpload({ limit, refusalUrl, handler }: UploadDefinition) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return errorResponse("foreign-origin");
    const localeParam = new URL(request.url).searchParams.get("locale");
    const locale = requestedLocaleField.parse(localeParam);
    try {
      const learner = await currentLearner();
      if (!learner) return redirectTo(paths.signIn(locale, paths.dataSettings(locale)));
      const type = request.headers.get("content-type") ?? "";
      if (!/^multipart\/form-data\s*;/i.test(type)) return errorResponse("not-a-form");
      const body = await readLimitedBytes(request, limit + multipartOverhead);
      if (!body) return redirectTo(refusalUrl(locale, "too-large"));
      const file = await extractFile(body, type);
      if (!file) return redirectTo(refusalUrl(locale, "no-file"));
      if (file.length > limit) return redirectTo(refusalUrl(locale, "too-large"));
      return redirectTo(await handler(file, { learner, locale, now: new Date() }));
    } catch (error) {
      return responseToError(error);
    }
  };
}

function redirectTo(location: string): Response {
  const headers = { Location: location, "Cache-Control": "private, no-store" };
  return new Response(null, { status: 303, headers });
}

/**
 * The body, or null once it is larger than `limit` bytes. What is too large is read on for a while and forgotten: a
 * browser that is still sending would not hear the answer.
 */
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
