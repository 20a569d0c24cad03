export const noStore = { "Cache-Control": "private, no-store" } as const;

const apiErrors = {
  malformed: [400, "The request is malformed."],
  "not-signed-in": [401, "Sign in first."],
  refused: [401, "The credentials are not accepted."],
  "second-factor": [401, "Send a second-factor code too."],
  "not-confirmed": [403, "Re-authenticate first."],
  "foreign-origin": [403, "Cross-origin requests are not allowed."],
  "not-found": [404, "Not found."],
  "other-learner": [409, "The page is of another learner. Reload it."],
  conflict: [409, "It has changed since that version. Compare with the current one."],
  full: [409, "The limit for this resource is reached."],
  gone: [410, "It was removed."],
  "too-large": [413, "The request body is too large."],
  "not-json": [415, "Send JSON, with Content-Type: application/json."],
  "not-an-image": [415, "Send an image, with its Content-Type."],
  "not-a-form": [415, "Send a form or JSON."],
  invalid: [422, "The request does not match its schema."],
  "too-many": [429, "Too many attempts. Wait, then try again."],
  // If the connection broke, the write may have been kept; a retry with the same ids changes nothing.
  unavailable: [503, "The server is unavailable. Send the same request again."],
  failed: [500, "Internal server error."],
} as const satisfies Record<string, readonly [number, string]>;

type ApiErrorCode = keyof typeof apiErrors;

/** `code` is for programs, `message` for people. */
export function errorResponse(
  code: ApiErrorCode,
  {
    reasons,
    retryAfter = 1,
    current,
  }: {
    reasons?: readonly string[];
    retryAfter?: number;
    /** What a write was in conflict with. */
    current?: object;
  } = {},
): Response {
  const [status, message] = apiErrors[code];
  const isRetryable = status === 503 || status === 429;
  const headers = isRetryable ? { ...noStore, "Retry-After": `${retryAfter}` } : noStore;
  return Response.json({ error: { code, message, reasons }, current }, { status, headers });
}
