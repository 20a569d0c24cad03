import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkedDaysAfter, checkLinks, type LinkResult } from "@/scripts/content/links";

const seen: { readonly host: string; readonly request: string; readonly agent: string }[] = [];
const underWay = new Map<string, number>();
let mostAtOnce = 0;

async function answer(request: IncomingMessage, response: ServerResponse) {
  const { method = "", url = "", headers } = request;
  const host = headers.host ?? "";
  seen.push({ host, request: `${method} ${url}`, agent: headers["user-agent"] ?? "" });
  const atOnce = (underWay.get(host) ?? 0) + 1;
  underWay.set(host, atOnce);
  mostAtOnce = Math.max(mostAtOnce, atOnce);
  await new Promise(setImmediate);
  underWay.set(host, atOnce - 1);
  if (url === "/moved") return response.writeHead(301, { Location: "/here" }).end();
  if (url === "/gone") return response.writeHead(410).end();
  if (url === "/no-head") return response.writeHead(method === "HEAD" ? 405 : 200).end("page");
  if (url === "/broken") return request.socket.destroy();
  return response.writeHead(url === "/refused" ? 403 : 200).end();
}

const server = createServer(answer);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
  mostAtOnce = 0;
});

const at = (path: string, host = "127.0.0.1") => `http://${host}:${port}${path}`;

async function check(...urls: string[]) {
  const pauses: number[] = [];
  const printed: LinkResult[] = [];
  const results = await checkLinks(
    urls,
    (result) => printed.push(result),
    async (milliseconds) => pauses.push(milliseconds),
  );
  expect(new Set(printed)).toEqual(new Set(results));
  return { results, pauses };
}

describe("the check of links", () => {
  it("tells what answers, what moved where, what is gone and what is unclear", async () => {
    const { results } = await check(
      ...["/here#part", "/moved", "/gone", "/no-head", "/refused", "/broken"].map((path) =>
        at(path),
      ),
    );
    expect(results).toEqual([
      { url: at("/here#part"), kind: "answers" },
      { url: at("/moved"), kind: "moved", to: at("/here") },
      { url: at("/gone"), kind: "gone", status: 410 },
      { url: at("/no-head"), kind: "answers" },
      { url: at("/refused"), kind: "unclear", reason: "status 403" },
      { url: at("/broken"), kind: "unclear", reason: expect.any(String) },
    ]);
  });

  it("asks with HEAD first, with GET only where that does not help, and says who asks", async () => {
    await check(at("/here"), at("/no-head"));
    expect(seen.map(({ request }) => request)).toEqual([
      "HEAD /here",
      "HEAD /no-head",
      "GET /no-head",
    ]);
    expect(new Set(seen.map(({ agent }) => agent.split("/")[0]))).toEqual(new Set(["Langkah"]));
  });

  it("sends a host one request at a time, with a second between", async () => {
    const { pauses } = await check(at("/a"), at("/b"), at("/no-head"), at("/c", "localhost"));
    expect(mostAtOnce).toBe(1);
    expect(pauses).toEqual([1000, 1000, 1000]);
    expect(seen).toHaveLength(5);
  });
});

describe("the days of the last answer", () => {
  const before = { kept: "2026-11-01", lost: "2026-11-01", away: "2026-11-01", old: "2026-11-01" };

  it("are today's for what answered, stay for what is unclear, and end for what is gone", () => {
    const results: readonly LinkResult[] = [
      { url: "new", kind: "answers" },
      { url: "kept", kind: "unclear", reason: "status 503" },
      { url: "never", kind: "unclear", reason: "status 503" },
      { url: "lost", kind: "gone", status: 404 },
      { url: "away", kind: "moved", to: "elsewhere" },
    ];
    expect(Object.entries(checkedDaysAfter(before, results, "2026-12-01"))).toEqual([
      ["kept", "2026-11-01"],
      ["new", "2026-12-01"],
    ]);
  });
});
