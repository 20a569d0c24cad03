import { isSameOrigin } from "../auth/guard";
import type { Locale } from "../domain/locale";
import { type PictureRefusal, pictureUploadLimit } from "../domain/picture";
import { paths, withQuery } from "../paths";
import { idFrom } from "../validation/fields";
import { errorResponse } from "./api-error";
import { learnerOnly, readLimitedBytes, toRouteHandler } from "./api-route";
import type { Context } from "./context";
import { type PictureResult, uploadPicture } from "./picture";
import { defineUpload } from "./upload-route";
import { discardBody } from "./uploaded-file";

const reasons: Readonly<Record<PictureRefusal, string>> = {
  "not-a-picture": "The body is no JPEG, PNG, WebP, AVIF or GIF, or a broken one.",
  "too-many-pixels": "The picture has too many pixels.",
  "too-slow": "The picture takes too long to decode.",
};

/** How much more than the limit is read, because a client reads no response while it sends. */
const discardedBytes = 64 * 1024 * 1024;

/** For a picture as the body. Checks in this order: origin, session, owner of the page, content type, size, picture. */
export function definePictureRoute<Params>(
  projectOf: (route: Params) => Promise<string | undefined>,
): (request: Request, route: Params) => Promise<Response> {
  return toRouteHandler(async (request, route) => {
    if (!isSameOrigin(request.headers)) return errorResponse("foreign-origin");
    const requester = await learnerOnly(request);
    if (requester instanceof Response) return requester;
    if (!/^image\//i.test(request.headers.get("content-type") ?? ""))
      return errorResponse("not-an-image");
    const bytes = await readLimitedBytes(request, pictureUploadLimit);
    if (!bytes) return tooLarge(request);
    const project = await projectOf(route);
    if (project === undefined) return errorResponse("not-found");
    const context: Context = { ...requester, now: new Date() };
    return answerOf(await uploadPicture(context, project, bytes));
  });
}

async function tooLarge({ body }: Request): Promise<Response> {
  await discardBody(body, discardedBytes);
  return errorResponse("too-large");
}

/** For the form, also without script: answers with redirects to the project's page. */
export function definePictureUpload<Params>(
  projectOf: (route: Params) => Promise<string>,
): (request: Request, route: Params) => Promise<Response> {
  const page = async (locale: Locale, route: Params) =>
    paths.project(locale, idFrom(await projectOf(route)) ?? "unknown");
  const pageWith = async (locale: Locale, picture: string, route: Params) =>
    `${withQuery(await page(locale, route), { picture })}#picture`;
  return defineUpload<Params>({
    limit: pictureUploadLimit,
    discarded: discardedBytes,
    pageUrl: page,
    refusalUrl: pageWith,
    handler: async (file, context, route) => {
      const id = idFrom(await projectOf(route));
      const result = id && (await uploadPicture(context, id, await file.bytes()));
      const outcome = result ? (result.ok ? "saved" : result.reason) : "missing";
      return pageWith(context.locale, outcome, route);
    },
  });
}

function answerOf(result: PictureResult): Response | object {
  if (result.ok) {
    const { contentType, width, height, bytes } = result.picture;
    return { contentType, width, height, size: bytes.length };
  }
  if (result.reason === "missing") return errorResponse("not-found");
  if (result.reason === "too-many")
    return errorResponse("too-many", { retryAfter: result.retryAfter });
  return errorResponse("invalid", { reasons: [reasons[result.reason]] });
}
