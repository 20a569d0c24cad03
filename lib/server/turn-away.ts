import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { originOfMessage } from "../auth/origin";
import { refusalOf } from "../auth/rate-limit";
import { knownDeviceCookie } from "../auth/session/known-device";
import { isOverloaded, openBulkhead } from "../bulkhead";

type Started = { readonly server: Server };
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const endpoint = /^\/api\/auth\/callback\/credentials(\?|$)/;
const api = /^\/api\//;

type Kind = "form" | "program";

/** Pages are costly, and a flood needs none; a few a second tell people of a refused network what is the matter. */
const pagesPerSecond = 5;
let second = 0;
let pages = 0;

/** Whether a form that will be refused still gets a page that says so. */
function getsPage(kind: Kind): boolean {
  if (kind !== "form") return false;
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    pages = 0;
  }
  pages += 1;
  return pages <= pagesPerSecond;
}

/**
 * Two guesses are looked at at a time: while one is hashed, the next is made ready. The others of a flood wait where
 * they cost nothing; a class that signs up at once has room.
 */
const lines = {
  form: openBulkhead({ concurrency: 2, queue: 400 }),
  program: openBulkhead({ concurrency: 2, queue: 40 }),
} as const;

/** How long a guess keeps its place, in ms: who sends one slowly must not keep others from sending theirs. */
const longestTurn = 1000;

type Refusal = { readonly code: "too-many" | "unavailable"; readonly retryAfter: number };

/**
 * How a request may be a guess at a password: any form of somebody who is not known here may be one. Null where it is
 * none, or comes from what may be a known device.
 */
function kindOf({ method, url = "", headers }: IncomingMessage): Kind | null {
  if (method !== "POST" || headers.cookie?.includes(`${knownDeviceCookie}=`)) return null;
  if (endpoint.test(url)) return "program";
  return api.test(url) ? null : "form";
}

/** The refusal of a guess from a network that has had its own, as far as that is known; else null. */
function refusalFor(request: IncomingMessage): Refusal | null {
  const retryAfter = refusalOf(["guessesFrom", originOfMessage(request).address]);
  return retryAfter === null ? null : { code: "too-many", retryAfter };
}

/** Has Next look at a guess when its turn comes. Returns the refusal where it does not come to that. */
async function admit(
  kind: Kind,
  request: IncomingMessage,
  response: ServerResponse,
  look: () => void,
): Promise<Refusal | null> {
  const early = refusalFor(request);
  if (early && !getsPage(kind)) return early;
  try {
    return await lines[kind](async () => {
      // The guesses before it may have been the last that its network had.
      const late = early ? null : refusalFor(request);
      if (late && !getsPage(kind)) return late;
      if (response.destroyed) return null;
      look();
      await endOf(response);
      return null;
    });
  } catch (error) {
    if (!isOverloaded(error)) throw error;
    return { code: "unavailable", retryAfter: 2 };
  }
}

/** Settles when an answer is given, or when it has taken its time. */
function endOf(response: ServerResponse): Promise<void> {
  return new Promise((end) => {
    const timer = setTimeout(end, longestTurn);
    response.once("close", () => {
      clearTimeout(timer);
      end();
    });
  });
}

/**
 * Stands in front of Next, so that others are served during a flood of guesses: they wait here for their turn, and what
 * is refused anyway is refused here, at a fifth of what Next's way to a handler costs. It spares work, and is not the
 * lock: what comes through meets the same limits where passwords are looked at. `refuse` makes the answer.
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
    server.on("request", async (request, response) => {
      const look = () => {
        for (const handle of handlers) handle.call(server, request, response);
      };
      const kind = kindOf(request);
      if (!kind) return look();
      const refusal = await admit(kind, request, response, look);
      if (refusal) await send(refuse(refusal.code, refusal), response);
    });
  });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}
