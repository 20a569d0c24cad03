import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as othersTurn } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refuse } from "@/lib/actions/define-route";
import { guesses } from "@/lib/auth/guesses";
import { knownDeviceCookie } from "@/lib/auth/known-device";
import { takeTurn } from "@/lib/auth/rate-limit";
import { turnGuessesAway } from "@/lib/auth/turn-away";
import { watchPeers } from "@/lib/auth/watch-peers";
import { limits } from "@/lib/domain/rate-limit";
import { paths } from "@/lib/paths";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);

const endpoint = "/api/auth/callback/credentials";

watchPeers();
turnGuessesAway(refuse);

let looked: string[] = [];
const server = createServer((request, response) => {
  looked.push(`${request.method} ${request.url}`);
  response.end("looked at");
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const app = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(app + path, { method: "POST", headers, body: "{}" });

/** This machine has guessed as often as anybody may, and once more. */
async function deafen(): Promise<void> {
  const turns = Array.from({ length: limits.guessesFrom.points + 1 });
  for (const _ of turns) await takeTurn(["guessesFrom", "127.0.0.1"]);
}

/** As many guesses as are looked at and wait at most; returns what ends them all. */
function crowd(): () => Promise<unknown> {
  const ends: (() => void)[] = [];
  const all = Array.from({ length: 42 }, () =>
    guesses(() => new Promise<void>((end) => ends.push(end))),
  );
  return async () => {
    let over = false;
    const ended = Promise.all(all).finally(() => {
      over = true;
    });
    while (!over) {
      for (const end of ends.splice(0)) end();
      await othersTurn();
    }
    return ended;
  };
}

beforeEach(() => {
  looked = [];
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe("a guess at a password", () => {
  it("is looked at as long as its network has guesses left and there is room", async () => {
    expect((await post(endpoint)).status).toBe(200);
    expect((await post(paths.signIn("id"))).status).toBe(200);
    expect(looked).toEqual([`POST ${endpoint}`, "POST /id/sign-in"]);
  });

  it("is sent away where forty wait already, a form excepted", async () => {
    const end = crowd();
    const answer = await post(endpoint);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(await answer.json()).toMatchObject({ error: { code: "unavailable" } });
    expect(looked).toEqual([]);
    expect((await post(paths.signIn("id"))).status).toBe(200);
    await end();
    expect((await post(endpoint)).status).toBe(200);
  });

  it("is refused unseen once its network has had its own, unless its device may be known", async () => {
    await deafen();
    const answer = await post(endpoint);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(800);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toMatchObject({ error: { code: "too-many" } });
    expect(looked).toEqual([]);
    await post(endpoint, { cookie: `theme=dark; ${knownDeviceCookie}=whatever` });
    expect(looked).toEqual([`POST ${endpoint}`]);
  });

  it("gets a page from a form, until there are more of them than people send", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-28T03:00:00Z") });
    await deafen();
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

describe("anything else from such a network", () => {
  it("goes its way: pages, ticks, other endpoints", async () => {
    await deafen();
    await fetch(app + paths.signIn("en"));
    await fetch(app + endpoint);
    await post(paths.progress);
    await post("/api/auth/callback/credentials-of-another-kind");
    expect(looked).toHaveLength(4);
  });
});
