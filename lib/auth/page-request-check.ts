import { isSameOrigin } from "./guard";

/** The largest form that is taken in, in bytes: `serverActions.bodySizeLimit` of next.config.js says the same. */
export const maxFormBytes = 512 * 1024;

const formContentType = /^multipart\/form-data\s*;/i;
/** What a script sends when an action is called with something else than a form. */
const actionContentType = /^text\/plain\s*(;|$)/i;

/**
 * The status with which a request to a page is refused before anything looks at it, or undefined. The lock is in the
 * actions themselves, which ask again; this spares the work, and tells programs what was wrong.
 */
export function refusalStatusOf(
  method: string,
  headers: Headers,
): 403 | 405 | 413 | 415 | undefined {
  if (method === "GET" || method === "HEAD") return undefined;
  if (method !== "POST") return 405;
  if (!isSameOrigin(headers)) return 403;
  const type = headers.get("content-type") ?? "";
  if (!formContentType.test(type) && !(actionContentType.test(type) && headers.has("next-action")))
    return 415;
  return Number(headers.get("content-length") ?? 0) > maxFormBytes ? 413 : undefined;
}
