import { once } from "node:events";
import { createServer, request } from "node:http";

export type DelayingProxy = {
  readonly url: string;
  /** The bodies of the delayed changes. */
  readonly bodies: readonly string[];
  release(): void;
  close(): void;
};

/** A proxy that holds changes of progress back until it is opened. */
export async function startDelayingProxy(app: string): Promise<DelayingProxy> {
  const bodies: string[] = [];
  let open = () => {};
  const released = new Promise<void>((resolve) => {
    open = resolve;
  });
  const server = createServer(async (incoming, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (incoming.method === "POST" && incoming.url === "/api/progress") {
      bodies.push(body.toString());
      await released;
    }
    const { method, headers, url = "/" } = incoming;
    request(new URL(url, app), { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(answer);
    }).end(body);
  }).listen(0);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port to be had");
  return {
    url: `http://localhost:${address.port}`,
    bodies,
    release: open,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
