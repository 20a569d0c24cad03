import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { cachedRetryAfter } from "../auth/rate-limit";
import { requestMetadataOfMessage } from "../auth/request-metadata";
import { knownDeviceCookie } from "../auth/session/known-device";
import { createBulkhead, isOverloaded } from "../bulkhead";

type RequestStartMessage = { readonly server: Server };
type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

const credentialsEndpoint = /^\/api\/auth\/callback\/credentials(\?|$)/;
const apiPath = /^\/api\//;

type GuessKind = "form" | "program";

/** Pages are costly, and a flood needs none; a few a second tell people of a refused network what is the matter. */
const maxPagesPerSecond = 5;
let currentSecond = 0;
let pagesThisSecond = 0;

/** Whether a form that will be refused still gets a page that says so. */
function consumePageQuota(kind: GuessKind): boolean {
  if (kind !== "form") return false;
  const now = Math.floor(Date.now() / 1000);
  if (now !== currentSecond) {
    currentSecond = now;
    pagesThisSecond = 0;
  }
  pagesThisSecond += 1;
  return pagesThisSecond <= maxPagesPerSecond;
}

/**
 * Two guesses are looked at at a time: while one is hashed, the next is made ready. The others of a flood wait where
 * they cost nothing; a class that signs up at once has room.
 */
const queues = {
  form: createBulkhead({ concurrency: 2, queue: 400 }),
  program: createBulkhead({ concurrency: 2, queue: 40 }),
} as const;

/** How long a guess keeps its place, in ms: who sends one slowly must not keep others from sending theirs. */
const maxSlotMs = 1000;

type Refusal = { readonly code: "too-many" | "unavailable"; readonly retryAfter: number };

/**
 * How a request may be a guess at a password: any form of somebody who is not known here may be one. Null where it is
 * none, or comes from what may be a known device.
 */
function guessKindOf({ method, url = "", headers }: IncomingMessage): GuessKind | null {
  if (method !== "POST" || headers.cookie?.includes(`${knownDeviceCookie}=`)) return null;
  if (credentialsEndpoint.test(url)) return "program";
  return apiPath.test(url) ? null : "form";
}

/** The refusal of a guess from a network that has had its own, as far as that is known; else null. */
function limitRefusalFor(request: IncomingMessage): Refusal | null {
  const retryAfter = cachedRetryAfter(["guessesFrom", requestMetadataOfMessage(request).address]);
  return retryAfter === null ? null : { code: "too-many", retryAfter };
}

/** Has Next look at a guess when its turn comes. Returns the refusal where it does not come to that. */
async function admitGuess(
  kind: GuessKind,
  request: IncomingMessage,
  response: ServerResponse,
  forward: () => void,
): Promise<Refusal | null> {
  const early = limitRefusalFor(request);
  if (early && !consumePageQuota(kind)) return early;
  try {
    return await queues[kind](async () => {
      // The guesses before it may have been the last that its network had.
      const late = early ? null : limitRefusalFor(request);
      if (late && !consumePageQuota(kind)) return late;
      if (response.destroyed) return null;
      forward();
      await waitForClose(response);
      return null;
    });
  } catch (error) {
    if (!isOverloaded(error)) throw error;
    return { code: "unavailable", retryAfter: 2 };
  }
}

/** Settles when an answer is given, or when it has taken its time. */
function waitForClose(response: ServerResponse): Promise<void> {
  return new Promise((end) => {
    const timer = setTimeout(end, maxSlotMs);
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
export function throttleLogins(
  refuse: (code: Refusal["code"], more: { retryAfter: number }) => Response,
): void {
  const wrappedServers = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as RequestStartMessage;
    if (wrappedServers.has(server)) return;
    wrappedServers.add(server);
    // Next lets nothing stand in front of its server, so its handlers are taken off and called from here.
    const handlers = server.listeners("request") as RequestHandler[];
    server.removeAllListeners("request");
    server.on("request", async (request, response) => {
      const forward = () => {
        for (const handle of handlers) handle.call(server, request, response);
      };
      const kind = guessKindOf(request);
      if (!kind) return forward();
      const refusal = await admitGuess(kind, request, response, forward);
      if (refusal) await sendResponse(refuse(refusal.code, refusal), response);
    });
  });
}

async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}
