import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sendChangesOf } from "@/components/path/send-changes";
import type { Change, ChangeOutcome } from "@/lib/domain/change";

const sendChanges = sendChangesOf("owner of the page");

const changes: Change[] = [
  { id: "a", item: "git", status: "done", version: 0 },
  { id: "b", item: "dsa", status: "learning", version: 3 },
];

const results: ChangeOutcome[] = [
  { id: "a", item: "git", outcome: "applied", status: "done", version: 1 },
  { id: "b", item: "dsa", outcome: "conflict", status: "skipped", version: 7 },
];

const busy = (headers: Record<string, string> = {}) =>
  Response.json({ error: { code: "unavailable" } }, { status: 503, headers });

/** A server that never answers: it gives up only when the page does. */
const hang = (_url: unknown, { signal }: RequestInit = {}) =>
  new Promise<Response>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

const server = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  server.mockReset();
  vi.stubGlobal("fetch", server);
  // The real one runs on a clock that no test can move.
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    const control = new AbortController();
    setTimeout(() => control.abort(new DOMException("too late", "TimeoutError")), ms);
    return control.signal;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What the page is told, and after how many seconds. */
async function resultAndRequests(): Promise<[Awaited<ReturnType<typeof sendChanges>>, number]> {
  const start = Date.now();
  const answer = sendChanges(changes).then((each): [typeof each, number] => [
    each,
    Math.round((Date.now() - start) / 1000),
  ]);
  await vi.advanceTimersByTimeAsync(60_000);
  return answer;
}

describe("changes that are sent", () => {
  it("come back as what the server made of them", async () => {
    server.mockResolvedValueOnce(Response.json({ results }));
    expect(await resultAndRequests()).toEqual([results, 0]);
    expect(JSON.parse(String(server.mock.calls[0]?.[1]?.body))).toEqual({ changes });
    expect(server.mock.calls[0]?.[1]?.keepalive).toBe(true);
  });

  it("are refused at once when the network is gone", async () => {
    server.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    expect(await resultAndRequests()).toEqual(["refused", 0]);
    expect(server).toHaveBeenCalledTimes(1);
  });

  it.each([400, 403, 413, 422, 500, 502])("are refused at once by a %i", async (status) => {
    server.mockResolvedValueOnce(new Response("no", { status }));
    expect(await resultAndRequests()).toEqual(["refused", 0]);
    expect(server).toHaveBeenCalledTimes(1);
  });

  it("are known as signed out by a 401", async () => {
    server.mockResolvedValueOnce(new Response(null, { status: 401 }));
    expect(await resultAndRequests()).toEqual(["signed-out", 0]);
  });

  it("name whose page they are from, and are known as another learner's by a 409", async () => {
    server.mockResolvedValueOnce(new Response(null, { status: 409 }));
    expect(await resultAndRequests()).toEqual(["other-learner", 0]);
    expect(server.mock.calls[0]?.[1]?.headers).toMatchObject({
      "langkah-page-owner": "owner of the page",
    });
  });

  it.each([
    [{ "Retry-After": "2" }, 2],
    [{ "Retry-After": "0" }, 0],
    [{ "Retry-After": "120" }, 5],
    [{ "Retry-After": "Wed, 25 Nov 2026 07:28:00 GMT" }, 1],
    [{}, 1],
  ])(
    "are sent once more to a busy server, when it says, within bounds: %o",
    async (headers, after) => {
      server.mockResolvedValueOnce(busy(headers)).mockResolvedValueOnce(Response.json({ results }));
      expect(await resultAndRequests()).toEqual([results, after]);
      const [first, second] = server.mock.calls;
      expect(second?.[1]?.body).toEqual(first?.[1]?.body);
    },
  );

  it("are refused by a server that stays busy, and not sent for ever", async () => {
    server.mockImplementation(async () => busy({ "Retry-After": "1" }));
    expect(await resultAndRequests()).toEqual(["refused", 1]);
    expect(server).toHaveBeenCalledTimes(2);
  });

  it("are sent once more when there is no answer, and refused when there is none again", async () => {
    server.mockImplementation(hang);
    expect(await resultAndRequests()).toEqual(["refused", 16]);
    expect(server).toHaveBeenCalledTimes(2);
  });

  it("hold when the second attempt is answered", async () => {
    server.mockImplementationOnce(hang).mockResolvedValueOnce(Response.json({ results }));
    expect(await resultAndRequests()).toEqual([results, 8]);
  });

  it.each([
    ["a page", "<!doctype html><title>Sign in to the network</title>"],
    ["nothing", ""],
    ["null", "null"],
    ["no results", "{}"],
    ["results that are no list", '{"results":"yes"}'],
    ["too few results", JSON.stringify({ results: results.slice(0, 1) })],
    ["results in another order", JSON.stringify({ results: results.toReversed() })],
    ["a result that is null", JSON.stringify({ results: [results[0], null] })],
    [
      "an unknown outcome",
      JSON.stringify({ results: [results[0], { ...results[1], outcome: "?" }] }),
    ],
    [
      "an unknown status",
      JSON.stringify({ results: [results[0], { ...results[1], status: "?" }] }),
    ],
    ["no version", JSON.stringify({ results: [results[0], { ...results[1], version: null }] })],
  ])("are refused when the answer is %s", async (_what, body) => {
    server.mockResolvedValueOnce(new Response(body));
    expect(await resultAndRequests()).toEqual(["refused", 0]);
  });

  it("outlive the page, unless there are more of them than the browser allows", async () => {
    server.mockRejectedValue(new TypeError("Failed to fetch"));
    const many = Array.from(
      { length: 500 },
      (): Change => ({ id: "a".repeat(36), item: "git", status: "done" }),
    );
    for (const each of [changes, many]) void sendChanges(each);
    await vi.runAllTimersAsync();
    expect(server.mock.calls.map(([, init]) => init?.keepalive)).toEqual([true, false]);
  });
});
