import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { root } from "./command.mjs";

/** Ms that requests have to end in; the process then ends without them. */
const maxShutdown = 4500;

/**
 * Ms that a connection waits for its next request. Caddy keeps idle ones for two minutes and answers 502 to a form that
 * it sends into one that ends just then.
 */
const idleTimeout = 125_000;

/**
 * Serves a build until this process is told to end; `explainPortError` is called when the port cannot be used. This is
 * Next's own server without what `next start` loads beside it, and with the configuration as the build has checked it.
 */
export async function serve(port, build, explainPortError) {
  const { config } = JSON.parse(readFileSync(join(root, build, "required-server-files.json")));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`;
  const { initialize } = await import("next/dist/server/lib/router-server.js");
  const server = createServer(async (request, response) => {
    try {
      await (await next).requestHandler(request, response);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  server.keepAliveTimeout = idleTimeout;
  server.on("upgrade", async (request, socket, head) => {
    try {
      await (await next).upgradeHandler(request, socket, head);
    } catch (error) {
      console.error(error);
      socket.destroy();
    }
  });
  server.once("error", explainPortError);
  server.listen(port);
  await once(server, "listening");
  const next = initialize({ dir: root, port, dev: false, server });
  const close = async (code) => {
    // Keep-alive connections with further requests would keep the server from closing.
    server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
    setTimeout(() => process.exit(code), maxShutdown).unref();
    await new Promise((closed) => server.close(closed));
    await (await next).server.close();
    process.exit(code);
  };
  process.once("SIGTERM", () => close(143));
  process.once("SIGINT", () => close(130));
  await next;
}
