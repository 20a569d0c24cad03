import { setImmediate as othersTurn } from "node:timers/promises";
import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";
import { defineAuthRoute } from "@/lib/actions/define-auth-route";
import { request } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);

const address = "http://localhost:3000/api/auth/callback/credentials";

/** A guess as a program sends it. */
function guess(): NextRequest {
  const headers = { "Content-Type": "application/json" };
  return new NextRequest(address, { method: "POST", headers, body: "{}" });
}

describe("next-auth's endpoint for passwords", () => {
  it("looks at two guesses at a time, lets forty wait, and tells the rest to come again", async () => {
    request.from("203.0.113.200");
    const looking: (() => void)[] = [];
    let most = 0;
    const route = defineAuthRoute(async () => {
      await new Promise<void>((end) => {
        looking.push(end);
        most = Math.max(most, looking.length);
      });
      return Response.json({ url: "/" });
    });
    const answers = Array.from({ length: 50 }, () => route(guess(), {}));
    let over = false;
    const all = Promise.all(answers).finally(() => {
      over = true;
    });
    while (!over) {
      await othersTurn();
      looking.shift()?.();
    }
    const statuses = (await all).map(({ status }) => status);
    expect(most).toBeLessThanOrEqual(2);
    expect(statuses.filter((status) => status === 200)).toHaveLength(42);
    const refused = (await all).filter(({ status }) => status === 503);
    expect(refused.map(({ headers }) => headers.get("retry-after"))).toEqual(Array(8).fill("1"));
  });
});
