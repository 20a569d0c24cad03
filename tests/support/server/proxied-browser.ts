import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import { connect as connectTls } from "node:tls";
import { onTestFinished } from "vitest";
import { hiddenFields } from "../browser/hidden-fields";

/** Where a proxy listens, and the address that visitors know it by. */
export type ProxyAddress = { readonly port: number; readonly ca: string; readonly origin: string };

type Sent = { readonly headers?: Record<string, string>; readonly body?: FormData | string };
type Received = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
};

/** A visitor's browser without scripts, over HTTP/2, with cookies. */
export function openBrowser({ port, ca, origin }: ProxyAddress, localAddress = "127.0.0.1") {
  const servername = new URL(origin).hostname;
  const options = { port, host: "127.0.0.1", ca, servername, localAddress, ALPNProtocols: ["h2"] };
  const session = connectHttp2(origin, { createConnection: () => connectTls(options) });
  onTestFinished(() => session.destroy());
  const cookies = new Map<string, string>();
  const received: string[] = [];

  function keepCookies(lines: readonly string[]): void {
    received.push(...lines);
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
  }

  async function send(
    method: string,
    path: string,
    { headers, body }: Sent = {},
  ): Promise<Received> {
    const encoded = new Response(body ?? null);
    const stream = session.request(
      {
        ":method": method,
        ":path": path,
        ":authority": new URL(origin).host,
        ...(cookies.size > 0 && { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") }),
        ...(body && { "content-type": encoded.headers.get("content-type") ?? "" }),
        ...headers,
      },
      { endStream: body === undefined },
    );
    const answered = once(stream, "response");
    if (body !== undefined) stream.end(Buffer.from(await encoded.arrayBuffer()));
    const [answer] = await answered;
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    keepCookies(answer["set-cookie"] ?? []);
    return { status: answer[":status"], headers: answer, body: Buffer.concat(chunks) };
  }

  /** Sends the form of a page that has a field; it comes from that page unless other headers say where from. */
  async function submit(
    path: string,
    field: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { origin, "sec-fetch-site": "same-origin" },
  ): Promise<Received> {
    const page = await send("GET", path);
    const body = new FormData();
    const all = { ...hiddenFields(page.body.toString(), field), ...fields };
    for (const [name, value] of Object.entries(all)) body.set(name, value);
    return send("POST", path, { headers, body });
  }

  return { send, submit, receivedCookies: () => received, origin };
}

/** Sends pieces of text over TLS as HTTP/1.1, each once what came back holds what it waits for; returns all that did. */
export async function converse(
  { port, ca, origin }: ProxyAddress,
  pieces: readonly { readonly text: string; readonly after?: RegExp }[],
): Promise<string> {
  const servername = new URL(origin).hostname;
  const socket = connectTls({ port, host: "127.0.0.1", ca, servername });
  socket.setNoDelay();
  await once(socket, "secureConnect");
  let received = "";
  const ended = once(socket, "close");
  socket.on("error", () => undefined);
  socket.setEncoding("utf8").on("data", (text) => {
    received += text;
  });
  for (const { text, after } of pieces) {
    while (after && !after.test(received) && !socket.closed) {
      await Promise.race([once(socket, "data").catch(() => undefined), ended]);
    }
    socket.write(text);
  }
  await ended;
  return received;
}
