import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { guesses } from "./guesses";
import { knownDeviceCookie } from "./known-device";
import { originOfMessage } from "./origin";
import { refusalOf } from "./rate-limit";

type Started = { readonly server: Server };
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const endpoint = /^\/api\/auth\/callback\/credentials(\?|$)/;
const api = /^\/api\//;

/** Pages are costly, and a flood needs none; a few a second tell people of a refused network what is the matter. */
const pagesPerSecond = 5;
let second = 0;
let pages = 0;

function isPageLeft(): boolean {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    pages = 0;
  }
  pages += 1;
  return pages <= pagesPerSecond;
}

type Refusal = { readonly code: "too-many" | "unavailable"; readonly retryAfter: number };

/**
 * The refusal of what may be a guess at a password, where it is known already; null where it has to be looked at. Who
 * may be on a known device is not turned away.
 */
function refusalFor(request: IncomingMessage): Refusal | null {
  const { method, url = "" } = request;
  const isForm = !api.test(url);
  if (method !== "POST" || !(isForm || endpoint.test(url))) return null;
  if (request.headers.cookie?.includes(`${knownDeviceCookie}=`)) return null;
  const retryAfter = refusalOf(["guessesFrom", originOfMessage(request).address]);
  if (retryAfter !== null) return isForm && isPageLeft() ? null : { code: "too-many", retryAfter };
  return !isForm && guesses.isFull() ? { code: "unavailable", retryAfter: 2 } : null;
}

/**
 * Answers a flood of guesses ahead of Next, whose way to a handler costs five times as much as the refusal, so that
 * others are served meanwhile. It spares work, and is not the lock: what comes through meets the same limits where
 * passwords are looked at. `refuse` makes the answer.
 */
export function turnGuessesAway(
  refuse: (code: Refusal["code"], more: { retryAfter: number }) => Response,
): void {
  const guarded = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as Started;
    if (guarded.has(server)) return;
    guarded.add(server);
    // Next lets nothing stand in front of its server, so its handlers are taken off and called from here.
    const handlers = server.listeners("request") as Handler[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      const refusal = refusalFor(request);
      if (refusal) return void send(refuse(refusal.code, refusal), response);
      for (const handle of handlers) handle.call(server, request, response);
    });
  });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}
