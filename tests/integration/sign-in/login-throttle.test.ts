import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as othersTurn } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorResponse } from "@/lib/actions/api-error";
import { knownDeviceCookie } from "@/lib/auth/cookies";
import { consumeLimit } from "@/lib/auth/rate-limit";
import { rateLimits } from "@/lib/domain/rate-limit";
import { paths } from "@/lib/paths";

import { setPeerHeaders } from "@/lib/server/peer-address";
import { installRequestFront } from "@/lib/server/request-front";

const credentialsEndpoint = "/api/auth/callback/credentials";

setPeerHeaders();
installRequestFront(errorResponse);

let reachedNext: string[] = [];
let pendingResponses: ServerResponse[] = [];
let isHolding = false;
let closedConnections = 0;

/** Stands in for Next: responds at once, or on answerPending(). */
const server = createServer(({ method, url }, response) => {
  reachedNext.push(`${method} ${url}`);
  if (isHolding) pendingResponses.push(response);
  else response.end("looked at");
});
server.on("connection", (socket) => {
  socket.once("close", () => {
    closedConnections += 1;
  });
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const app = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const post = (path: string, more: RequestInit = {}) =>
  fetch(app + path, { method: "POST", body: "{}", ...more });

async function waitUntil(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`Not so: ${isSo}`);
    await othersTurn();
  }
}

function answerPending(): void {
  for (const response of pendingResponses.splice(0)) response.end("looked at");
}

/** Sends requests concurrently, responds after `refused` rejections, and returns the count per status. */
async function sendBurst(
  path: string,
  size: number,
  refused: number,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  isHolding = true;
  const all = Array.from({ length: size }, async () => {
    const { status } = await post(path);
    counts[status] = (counts[status] ?? 0) + 1;
  });
  await waitUntil(() => (counts[503] ?? 0) === refused && reachedNext.length === 2);
  expect(pendingResponses).toHaveLength(2);
  while (Object.values(counts).reduce((sum, count) => sum + count, 0) < size) {
    answerPending();
    await othersTurn();
  }
  await Promise.all(all);
  return counts;
}

/** Uses up this network's limit of guesses, or all but one. */
async function useUpGuesses(end: "nearly deaf" | "deaf"): Promise<void> {
  const more = end === "deaf" ? 1 : 0;
  for (let turn = 0; turn < rateLimits.guessesFrom.points + more; turn += 1) {
    await consumeLimit(["guessesFrom", "127.0.0.1"]);
  }
}

beforeEach(() => {
  reachedNext = [];
  pendingResponses = [];
  isHolding = false;
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe("a guess at a password", () => {
  it("is checked while its network has guesses left and the queue has room", async () => {
    expect((await post(credentialsEndpoint)).status).toBe(200);
    expect((await post(paths.signIn("id"))).status).toBe(200);
    expect(reachedNext).toEqual([`POST ${credentialsEndpoint}`, "POST /id/sign-in"]);
  });

  it("waits while two are handled, with forty queued at most", async () => {
    // Slots must not time out on a slow machine.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    expect(await sendBurst(credentialsEndpoint, 60, 18)).toEqual({ 200: 42, 503: 18 });
    isHolding = false;
    expect((await post(credentialsEndpoint)).status).toBe(200);
  });

  it("has a longer queue for a form, which holds typed text", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    expect(await sendBurst(paths.signIn("id"), 60, 0)).toEqual({ 200: 60 });
  });

  it("gets a Retry-After when the queue is full", async () => {
    isHolding = true;
    const all = Array.from({ length: 43 }, () => post(credentialsEndpoint));
    const sentAway = await Promise.race(all);
    expect(sentAway.status).toBe(503);
    expect(sentAway.headers.get("retry-after")).toBe("2");
    expect(await sentAway.json()).toMatchObject({ error: { code: "unavailable" } });
    isHolding = false;
    answerPending();
    await Promise.all(all);
  });

  it("holds its slot for a second at most", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    isHolding = true;
    const all = Array.from({ length: 4 }, () => post(paths.signIn("id")));
    await waitUntil(() => reachedNext.length === 2);
    await vi.advanceTimersByTimeAsync(999);
    expect(reachedNext).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    await waitUntil(() => reachedNext.length === 4);
    answerPending();
    await Promise.all(all);
  });

  it("takes no slot until its whole body has arrived", async () => {
    const withheld = Array.from({ length: 60 }, () =>
      request(app + paths.signIn("en"), {
        method: "POST",
        headers: { "Content-Length": 1000 },
      }).on("error", () => undefined),
    );
    for (const each of withheld) each.write("name=");
    await Promise.all(withheld.map((each) => once(each, "socket")));
    expect((await post(paths.signIn("id"))).status).toBe(200);
    expect(reachedNext).toEqual(["POST /id/sign-in"]);
    const closed = closedConnections + withheld.length;
    for (const each of withheld) each.destroy();
    await waitUntil(() => closedConnections >= closed);
  });

  it("is not handled when its client has disconnected", async () => {
    isHolding = true;
    const first = Array.from({ length: 2 }, () => post(credentialsEndpoint));
    await waitUntil(() => reachedNext.length === 2);
    const leaving = new AbortController();
    const arrival = once(server, "request");
    const left = post(credentialsEndpoint, { signal: leaving.signal });
    await arrival;
    const last = post(`${credentialsEndpoint}?last`);
    const before = closedConnections;
    leaving.abort();
    await expect(left).rejects.toThrow("aborted");
    await waitUntil(() => closedConnections > before);
    isHolding = false;
    answerPending();
    await Promise.all([...first, last]);
    expect(reachedNext).toHaveLength(3);
    expect(reachedNext[2]).toBe(`POST ${credentialsEndpoint}?last`);
  });

  it("is rejected when queued guesses used up its network's limit", async () => {
    await useUpGuesses("nearly deaf");
    isHolding = true;
    const all = Array.from({ length: 3 }, () => post(credentialsEndpoint));
    await waitUntil(() => pendingResponses.length === 2);
    await consumeLimit(["guessesFrom", "127.0.0.1"]);
    answerPending();
    expect((await Promise.all(all)).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  });

  it("from a page form gets a page also when the limit was reached while it waited", async () => {
    vi.setSystemTime(Date.now() + rateLimits.guessesFrom.seconds * 1000);
    await useUpGuesses("nearly deaf");
    isHolding = true;
    const all = Array.from({ length: 3 }, () => post(paths.signIn("id")));
    await waitUntil(() => pendingResponses.length === 2);
    await consumeLimit(["guessesFrom", "127.0.0.1"]);
    isHolding = false;
    answerPending();
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it("above its network's limit is rejected unchecked, unless the device may be known", async () => {
    await useUpGuesses("deaf");
    const refusal = await post(credentialsEndpoint);
    expect(refusal.status).toBe(429);
    expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThan(800);
    expect(refusal.headers.get("cache-control")).toBe("private, no-store");
    expect(await refusal.json()).toMatchObject({ error: { code: "too-many" } });
    expect(reachedNext).toEqual([]);
    await post(credentialsEndpoint, {
      headers: { cookie: `theme=dark; ${knownDeviceCookie}=whatever` },
    });
    expect(reachedNext).toEqual([`POST ${credentialsEndpoint}`]);
  });

  it("from a page form gets a page up to a limit", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-28T03:00:00Z") });
    await useUpGuesses("deaf");
    const page = paths.signIn("en");
    const statuses = async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => post(page)));
      return answers.map(({ status }) => status).sort();
    };
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    vi.setSystemTime(new Date("2026-11-28T03:00:01Z"));
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  });
});

describe("a request for no address", () => {
  it.each(["/%", "/id/%zz", "/api/portfolio/%E0%A4%A", "*", "id", "/id/%?a=b"])(
    "is refused: %s",
    async (path) => {
      const { hostname, port } = new URL(app);
      const sent = request({ hostname, port, path, method: "OPTIONS" }).end();
      const [{ statusCode }] = (await once(sent, "response")) as [{ statusCode: number }];
      sent.destroy();
      expect(statusCode).toBe(400);
      expect(reachedNext).toEqual([]);
    },
  );

  it("is told apart from one with an odd query", async () => {
    expect((await fetch(`${app}/id?q=%E0%A4%A`)).status).toBe(200);
  });
});

describe("any other request from a throttled network", () => {
  it("is served: pages, ticks, other endpoints", async () => {
    await useUpGuesses("deaf");
    await fetch(app + paths.signIn("en"));
    await fetch(app + credentialsEndpoint);
    await post(paths.progress);
    await post("/api/auth/callback/credentials-of-another-kind");
    expect(reachedNext).toHaveLength(4);
  });
});
