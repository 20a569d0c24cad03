import { isSameOrigin } from "./guard";

/** Same value as `serverActions.bodySizeLimit` in next.config.js. */
export const maxFormBytes = 512 * 1024;

const formContentType = /^multipart\/form-data\s*;/i;
/** The content type of a Server Action that is called without a form. */
const actionContentType = /^text\/plain\s*(;|$)/i;

/**
 * The status to refuse a page request with, or undefined. The actions check again: this only saves work and gives
 * programs a status.
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
