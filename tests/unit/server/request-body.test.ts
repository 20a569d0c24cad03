import { once } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { receiveBody } from "@/lib/server/request-body";

const limit = 512 * 1024;

type Received = Awaited<ReturnType<typeof receiveBody>>;

let received: Received[] = [];
let isRead = true;

const server = createServer(async (incoming, response) => {
  const result = await receiveBody(incoming, response, limit);
  received.push(result);
  if (result === null) return;
  if (result === "too-large") {
    response.writeHead(413).end();
    return;
  }
  const chunks: Buffer[] = [];
  if (isRead) for await (const chunk of result.request) chunks.push(chunk);
  const { method, url, headers } = result.request;
  response.setHeader("X-Seen", `${method} ${url} ${headers["x-sent"]}`);
  response.end(Buffer.concat(chunks));
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address() as AddressInfo;
const url = `http://127.0.0.1:${port}/id/path?a=b`;

const send = (body: BodyInit | null, more: RequestInit = {}) =>
  fetch(url, { method: "POST", body, headers: { "X-Sent": "kopi" }, ...more });

/** Temporary files that this process has open; they have no name on the disk. */
function openTemporaryFiles(): number {
  const targets = readdirSync("/proc/self/fd").map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return "";
    }
  });
  return targets.filter((target) => target.includes("langkah-body-")).length;
}

beforeEach(() => {
  received = [];
  isRead = true;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe("the body of a request", () => {
  it.each([
    ["of no bytes", 0],
    ["of one byte", 1],
    ["kept in memory", 64 * 1024],
    ["kept in a file", 64 * 1024 + 1],
    ["of the limit", limit],
  ])("%s is read as it was sent", async (_, size) => {
    const body = Buffer.alloc(size, "gula aren ");
    const answer = await send(body);
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
    expect(answer.headers.get("x-seen")).toBe("POST /id/path?a=b kopi");
  });

  it("is refused above the limit, also when its length is not declared", async () => {
    const chunk = new Uint8Array(64 * 1024);
    let sent = 0;
    const stream = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        if (sent > 10) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const answer = await send(stream, { duplex: "half" } as RequestInit);
    expect(answer.status).toBe(413);
    expect(received).toEqual(["too-large"]);
  });

  it("leaves no file open, read or not", async () => {
    const body = Buffer.alloc(limit);
    await (await send(body)).arrayBuffer();
    isRead = false;
    await (await send(body)).arrayBuffer();
    await expect.poll(openTemporaryFiles).toBe(0);
  });

  it("serves further requests on the same connection, though one was not read", async () => {
    isRead = false;
    await (await send("kopi")).text();
    isRead = true;
    expect(await (await send("susu")).text()).toBe("susu");
  });

  it("of a client that goes away is dropped", async () => {
    const client = request(url, { method: "POST", headers: { "Content-Length": 200_000 } });
    client.on("error", () => undefined);
    const [incoming] = await Promise.all([
      once(server, "request") as Promise<[IncomingMessage]>,
      new Promise((written) => client.write(Buffer.alloc(100_000), written)),
    ]);
    await expect.poll(openTemporaryFiles).toBe(1);
    client.destroy();
    await new Promise((closed) => incoming[0].on("error", () => undefined).once("close", closed));
    await expect.poll(() => received).toEqual([null]);
    await expect.poll(openTemporaryFiles).toBe(0);
  });
});
