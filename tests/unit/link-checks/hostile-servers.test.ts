import { EventEmitter, once } from "node:events";
import type { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { requestLink } from "@/lib/link-checks/request";
import { answering, redirectTo, SimulatedInternet } from "../../support/server/simulated-internet";

let internet: SimulatedInternet;
const never = new AbortController().signal;
const link = "http://public.example/";
const publicAddress = "93.184.216.1";

beforeEach(async () => {
  // Only ours: those of Node's sockets stay real.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  internet = await SimulatedInternet.start();
});
afterEach(() => {
  internet.stop();
  vi.useRealTimers();
});

type Host = { readonly asked: Promise<unknown>; readonly closed: Promise<unknown> };

/** Has public.example do that with each request; its first one and the end of a connection can be awaited. */
async function publicHost(onRequest: (socket: Socket) => void): Promise<Host> {
  const events = new EventEmitter();
  await internet.host("public.example", publicAddress, (socket) => {
    socket.once("close", () => events.emit("closed"));
    socket.on("data", () => {
      onRequest(socket);
      events.emit("asked");
    });
  });
  return { asked: once(events, "asked"), closed: once(events, "closed") };
}

/** Writes the same for as long as the client reads; counts the bytes that the client has taken. */
function flood(socket: Socket, chunk: string | Buffer, sent: { bytes: number }): void {
  const write = () => {
    if (!socket.destroyed) socket.write(chunk, (error) => !error && count());
  };
  const count = () => {
    sent.bytes += chunk.length;
    setImmediate(write);
  };
  write();
}

const mebibyte = 1024 * 1024;
const headersOf = (more = "") => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${more}`;

describe("a link check of a server that", () => {
  it.each<[what: string, onRequest: (socket: Socket) => void]>([
    ["says nothing", () => undefined],
    ["stops within its headers", (socket) => socket.write(headersOf("X-"))],
    ["waits after an interim answer", (socket) => socket.write("HTTP/1.1 100 Continue\r\n\r\n")],
  ])("%s ends after ten seconds", async (_what, onRequest) => {
    const { asked, closed } = await publicHost(onRequest);
    const answer = requestLink(link, never);
    const onAnswer = vi.fn();
    void answer.then(onAnswer);
    await asked;
    vi.advanceTimersByTime(9_999);
    await new Promise(setImmediate);
    expect(onAnswer).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(await answer).toBe("failed");
    await closed;
  });

  it("is slow at every hop ends after ten seconds in all", async () => {
    let hops = 0;
    await publicHost((socket) => {
      hops += 1;
      vi.advanceTimersByTime(3_000);
      socket.end(redirectTo(`/${hops}`));
    });
    expect(await requestLink(link, never)).toBe("failed");
    expect(hops).toBe(4);
  });

  it("has a name server that says nothing ends after ten seconds", async () => {
    const { Resolver } = await import("node:dns/promises");
    vi.spyOn(Resolver.prototype, "resolve4").mockReturnValue(new Promise(() => undefined));
    const answer = requestLink(link, never);
    vi.advanceTimersByTime(10_000);
    expect(await answer).toBe("failed");
    expect(internet.connections).toEqual([]);
  });

  it("is asked while the app is told to stop ends at once", async () => {
    const { asked, closed } = await publicHost(() => undefined);
    const stopping = new AbortController();
    const answer = requestLink(link, stopping.signal);
    await asked;
    stopping.abort();
    expect(await answer).toBe("failed");
    await closed;
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ["sends an endless body", headersOf("\r\n"), "x".repeat(mebibyte)],
    [
      "sends a compressed bomb",
      headersOf("Content-Encoding: gzip\r\nContent-Length: 999999999999\r\n\r\n"),
      Buffer.alloc(mebibyte),
    ],
    [
      "sends endless chunks",
      headersOf("Transfer-Encoding: chunked\r\n\r\n"),
      "1\r\nx\r\n".repeat(9),
    ],
  ])("%s is believed after its headers, and the rest is not read", async (_what, head, chunk) => {
    const sent = { bytes: 0 };
    const { closed } = await publicHost((socket) => {
      socket.write(head);
      flood(socket, chunk, sent);
    });
    expect(await requestLink(link, never)).toBe("ok");
    await closed;
    // What the buffers of both ends hold.
    expect(sent.bytes).toBeLessThan(16 * mebibyte);
  });

  it.each([
    ["one header without an end", headersOf("X-A: "), "x".repeat(1000)],
    ["headers without an end", headersOf(), "X-A: b\r\n".repeat(100)],
    ["a reason without an end", "HTTP/1.1 200 ", "x".repeat(1000)],
    ["interim answers without an end", "", "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n"],
    ["what is not HTTP", "", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["blank lines", "", "\r\n".repeat(1000)],
  ])("sends %s fails long before its time is over", async (_what, head, chunk) => {
    const sent = { bytes: 0 };
    const { closed } = await publicHost((socket) => {
      if (head) socket.write(head);
      flood(socket, chunk, sent);
    });
    // No timer goes on here, so that only a limit ends it.
    expect(await requestLink(link, never)).toBe("failed");
    await closed;
    expect(sent.bytes).toBeLessThan(16 * mebibyte);
  });

  it.each([
    [
      "switches the protocol",
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
    ],
    ["has two lengths", headersOf("Content-Length: 1\r\nContent-Length: 2\r\n\r\n")],
    ["redirects without a target", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"],
    ["redirects to no address", redirectTo("http://%")],
    ["redirects to itself", redirectTo("/")],
    ["ends without an answer", ""],
  ])("%s fails", async (_what, answer) => {
    await internet.host("public.example", publicAddress, answering(answer));
    expect(await requestLink(link, never)).toBe("failed");
  });
});
