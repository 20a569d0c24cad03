import type { IncomingMessage, ServerResponse } from "node:http";
import { knownDeviceCookie } from "../auth/cookies";
import { cachedRetryAfter } from "../auth/rate-limit";
import { requestMetadataOfMessage } from "../auth/request-metadata";
import { createBulkhead, isOverloaded } from "../bulkhead";

const credentialsEndpoint = /^\/api\/auth\/callback\/credentials(\?|$)/;
const apiPath = /^\/api\//;

type GuessKind = "form" | "program";

/** A refused form gets a rendered page only a few times a second. */
const maxPagesPerSecond = 5;
let currentSecond = 0;
let pagesThisSecond = 0;

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

/** One attempt is hashed while the next is prepared; the queue has room for a class that signs up at once. */
const queues = {
  form: createBulkhead({ concurrency: 2, queue: 400 }),
  program: createBulkhead({ concurrency: 2, queue: 40 }),
} as const;

/** Max ms a request holds its slot, so that slow clients cannot block the queue. */
const maxSlotMs = 1000;

export type Refusal = { readonly code: "too-many" | "unavailable"; readonly retryAfter: number };

/** Any form without a known-device cookie may be a sign-in attempt; null when it cannot be one. */
function guessKindOf({ method, url = "", headers }: IncomingMessage): GuessKind | null {
  if (method !== "POST" || headers.cookie?.includes(`${knownDeviceCookie}=`)) return null;
  if (credentialsEndpoint.test(url)) return "program";
  return apiPath.test(url) ? null : "form";
}

/** The refusal for a network over its limit, when that is cached. */
function limitRefusalFor(request: IncomingMessage): Refusal | null {
  const retryAfter = cachedRetryAfter(["guessesFrom", requestMetadataOfMessage(request).address]);
  return retryAfter === null ? null : { code: "too-many", retryAfter };
}

/** Forwards an attempt to Next when a slot is free. Returns the refusal when it is not forwarded. */
async function admitGuess(
  kind: GuessKind,
  request: IncomingMessage,
  response: ServerResponse,
  forward: () => Promise<void>,
): Promise<Refusal | null> {
  const early = limitRefusalFor(request);
  if (early && !consumePageQuota(kind)) return early;
  try {
    return await queues[kind](async () => {
      // Earlier attempts in the queue may have used up the limit.
      const late = early ? null : limitRefusalFor(request);
      if (late && !consumePageQuota(kind)) return late;
      if (response.destroyed) return null;
      const closed = waitForClose(response);
      await forward();
      await closed;
      return null;
    });
  } catch (error) {
    if (!isOverloaded(error)) throw error;
    return { code: "unavailable", retryAfter: 2 };
  }
}

/** Resolves when the response closes, or after `maxSlotMs`. */
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
 * Queues or refuses sign-in attempts before Next handles them, at a fifth of the cost of a route handler. It only saves
 * work: `verifyCredentials` enforces the same limits. Returns the refusal of a request that it did not forward.
 */
export async function throttleLogin(
  request: IncomingMessage,
  response: ServerResponse,
  forward: () => Promise<void>,
): Promise<Refusal | null> {
  const kind = guessKindOf(request);
  if (kind) return admitGuess(kind, request, response, forward);
  await forward();
  return null;
}
