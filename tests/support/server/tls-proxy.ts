import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";
import { makeCertificates } from "./certificates";

function makeCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "langkah-tls-"));
  makeCertificates(folder, ["localhost"]);
  const read = (end: string) => readFileSync(join(folder, `localhost.${end}`));
  const pair = { key: read("key"), cert: read("pem") };
  rmSync(folder, { recursive: true });
  return pair;
}

export type TlsProxy = {
  readonly url: string;
  forwardTo(port: number): void;
  stop(): Promise<void>;
};

/** Ends TLS in front of an app; it starts before the app, which has to know its address. */
export async function startTlsProxy(port: number): Promise<TlsProxy> {
  const open = new Set<Socket>();
  let target = 0;
  const front = createServer(makeCertificate(), (client) => {
    const app = connect(target, "localhost");
    for (const [side, other] of [
      [client, app],
      [app, client],
    ] as const) {
      open.add(side);
      side.pipe(other);
      side.on("error", () => other.destroy());
      side.on("close", () => open.delete(side));
    }
  });
  front.listen(port);
  await once(front, "listening");
  return {
    url: `https://localhost:${port}`,
    forwardTo: (to) => {
      target = to;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      front.close();
      await once(front, "close");
    },
  };
}
