import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { requestIdHeader } from "../auth/internal-headers";
import { clearUnavailableMark, isMarkedUnavailable } from "../auth/unavailable-requests";
import { failurePageHeaders, failurePageOf } from "./failure-page";

type RequestStartMessage = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Seconds. */
const retryAfter = 5;

/** Whether a person sees the response: a page, or the response to a form. Programs and scripts get what the app made. */
function isSeenByPerson({ method, url = "", headers }: IncomingMessage): boolean {
  if (!/\btext\/html\b/i.test(headers.accept ?? "")) return false;
  return !url.startsWith("/api/") || method === "POST" || url.startsWith("/api/auth/");
}

/**
 * Makes the status 503 where the database was unavailable, which neither an action nor a page can do, and replaces the
 * body of every failure that a person would see: without JavaScript, Next's is blank or one line in English.
 */
export function explainFailures(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as RequestStartMessage;
    const id = String(request.headers[requestIdHeader]);
    response.once("close", () => clearUnavailableMark(id));
    rewriteFailure(response, isSeenByPerson(request) ? () => failurePageOf(request) : null, () =>
      isMarkedUnavailable(id),
    );
  });
}

/** Changes the response as it is sent; `pageOf` is null where the body stays. */
function rewriteFailure(
  response: ServerResponse,
  pageOf: (() => string) | null,
  isUnavailable: () => boolean,
): void {
  const { writeHead, write, end } = response;
  let page: Buffer | undefined;

  const send = (status: number, ...rest: unknown[]): ServerResponse => {
    const isFailed = status >= 500;
    const sent = isUnavailable() && (isFailed || status === 200) ? 503 : status;
    if (sent === 503 && !response.hasHeader("Retry-After"))
      response.setHeader("Retry-After", retryAfter);
    if (!isFailed || !pageOf) return Reflect.apply(writeHead, response, [sent, ...rest]);
    page = Buffer.from(pageOf());
    for (const name of ["Content-Encoding", "Transfer-Encoding", "Location", "Link"])
      response.removeHeader(name);
    return Reflect.apply(writeHead, response, [
      sent,
      { ...failurePageHeaders, "Content-Length": page.length },
    ]);
  };
  /** Node would send the head only with the first part of the body. */
  const isReplaced = () => {
    if (!response.headersSent && response.statusCode >= 500) send(response.statusCode);
    return page !== undefined;
  };
  const callbackOf = (part: readonly unknown[]) =>
    part.filter((each) => typeof each === "function");
  Object.assign(response, {
    writeHead: send,
    write: (...part: unknown[]) => {
      if (!isReplaced()) return Reflect.apply(write, response, part);
      for (const callback of callbackOf(part)) process.nextTick(callback as () => void);
      return true;
    },
    end: (...part: unknown[]) =>
      Reflect.apply(end, response, isReplaced() ? [page, ...callbackOf(part)] : part),
  });
}
