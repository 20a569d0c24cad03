import { afterEach, describe, expect, it, vi } from "vitest";
import { fieldErrorsOf, sendJson } from "@/components/forms/send-json";
import { pageOwnerHeader } from "@/lib/domain/page-owner";

const textOf = (content: object) => JSON.stringify("name" in content ? content.name : null);

function answerWith(status: number, body: unknown) {
  const fetchMock = vi.fn(async (_url: string, _init: RequestInit) =>
    Response.json(body, { status }),
  );
  vi.stubGlobal("fetch", fetchMock);
  return fetchMock;
}

const send = () =>
  sendJson({
    ...{ method: "PUT", address: "/api/selections/a", owner: "learner" },
    ...{ body: { name: "untuk magang", version: 2 }, textOf },
  });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("what a form sends", () => {
  it("names the owner of the page, and goes on when the visitor leaves it", async () => {
    const fetchMock = answerWith(200, { version: 3 });
    expect(await send()).toEqual({ outcome: "saved", version: 3 });
    const [address, init] = fetchMock.mock.calls[0] ?? [];
    expect(address).toBe("/api/selections/a");
    expect(init).toMatchObject({
      method: "PUT",
      headers: { [pageOwnerHeader]: "learner" },
      body: '{"name":"untuk magang","version":2}',
      keepalive: true,
    });
  });

  it.each([
    [401, { error: { code: "not-signed-in" } }, { outcome: "signed-out" }],
    [404, { error: { code: "not-found" } }, { outcome: "gone" }],
    [409, { error: { code: "other-learner" } }, { outcome: "other-learner" }],
    [409, { error: { code: "full" } }, { outcome: "full" }],
    [413, { error: { code: "too-large" } }, { outcome: "too-long" }],
    [
      422,
      { error: { code: "invalid", reasons: ["name: required"] } },
      { outcome: "invalid", reasons: ["name: required"] },
    ],
    [503, { error: { code: "unavailable" } }, { outcome: "failed" }],
    [
      409,
      { error: { code: "conflict" }, current: { name: "lain", version: 4 } },
      { outcome: "conflict", current: { text: '"lain"', version: 4 } },
    ],
  ])("takes an answer of %i for what it says", async (status, body, answer) => {
    answerWith(status, body);
    expect(await send()).toEqual(answer);
  });

  it("fails where there is no answer, or one that is no JSON", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 200 }));
    expect(await send()).toEqual({ outcome: "failed" });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    expect(await send()).toEqual({ outcome: "failed" });
  });

  it("has its first error by field", () => {
    const reasons = ["links.0.url: not-a-link", "email: invalid", "email: too-long", "odd"];
    expect(fieldErrorsOf(reasons)).toEqual({
      "links.0.url": "not-a-link",
      email: "invalid",
      odd: "",
    });
    expect(fieldErrorsOf()).toEqual({});
  });
});
