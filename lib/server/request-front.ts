import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { maxFormBytes } from "../auth/page-request-check";
import { isDecodable } from "./action-body";
import { type Refusal, throttleLogin } from "./login-throttle";
import { receiveBody } from "./request-body";

type RequestStartMessage = { readonly server: Server };
type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

type RefusalCode = Refusal["code"] | "too-large" | "malformed";
type Refuse = (code: RefusalCode, more?: { retryAfter: number }) => Response;

/** They read their own bodies, which are larger than any other. */
const uploadPath = /^\/api\/(import|projects\/[^/?]+\/picture)(\?|$)/;

/** What is declared too large is left to Next, which refuses it unread. */
function isPassedOnUnread({ headers, url = "" }: IncomingMessage): boolean {
  return uploadPath.test(url) || Number(headers["content-length"] ?? 0) > maxFormBytes;
}

/** Next answers 500 where it cannot decode the path, or where there is none (`OPTIONS *`). */
function isMalformed({ url = "" }: IncomingMessage): boolean {
  const [path = ""] = url.split("?");
  try {
    decodeURIComponent(path);
  } catch {
    return true;
  }
  return !/^(\/|https?:\/\/)/i.test(path);
}

/** Returns the refusal of a request that was not forwarded. */
async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  refuse: Refuse,
  forward: (request: IncomingMessage) => void,
): Promise<Response | null> {
  if (isMalformed(request)) return refuse("malformed");
  if (request.method === "GET" || isPassedOnUnread(request)) {
    forward(request);
    return null;
  }
  const received = await receiveBody(request, response, maxFormBytes);
  if (received === null) return null;
  if (received === "too-large") return refuse("too-large");
  const { bytes } = received;
  const refusal = await throttleLogin(received.request, response, async () => {
    if (await isDecodable(request, bytes)) forward(received.request);
    else await sendResponse(refuse("malformed"), response);
  });
  return refusal && refuse(refusal.code, refusal);
}

/**
 * Handles requests in front of Next, which has no hook before its router: receives their bodies, then throttles sign-in
 * attempts. `refuse` builds the response to a request that is not passed on.
 */
export function installRequestFront(refuse: Refuse): void {
  const wrappedServers = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as RequestStartMessage;
    if (wrappedServers.has(server)) return;
    wrappedServers.add(server);
    const handlers = server.listeners("request") as RequestHandler[];
    server.removeAllListeners("request");
    server.on("request", async (request: IncomingMessage, response: ServerResponse) => {
      const forward = (received: IncomingMessage) => {
        for (const handler of handlers) handler.call(server, received, response);
      };
      try {
        const refusal = await handle(request, response, refuse, forward);
        if (refusal) await sendResponse(refusal, response);
      } catch (error) {
        console.error(error);
        await sendResponse(refuse("unavailable"), response);
      }
    });
  });
}

async function sendResponse(refusal: Response, response: ServerResponse): Promise<void> {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(refusal.status, Object.fromEntries(refusal.headers));
  response.end(await refusal.text());
}
