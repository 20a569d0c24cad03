import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";

/** A key and a certificate of its own for localhost. Throws where OpenSSL is missing. */
function makeCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "langkah-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
    ...["-keyout", key, "-out", cert],
  ]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

export type TlsFront = {
  readonly url: string;
  /** Where what comes in goes to from now on. */
  leadTo(port: number): void;
  stop(): Promise<void>;
};

/** Ends TLS in front of an app, as an operator's proxy does; it is there before the app, which has to know its address. */
export async function startTlsFront(port: number): Promise<TlsFront> {
  const open = new Set<Socket>();
  let target = 0;
  const front = createServer(makeCertificate(), (visitor) => {
    const app = connect(target, "localhost");
    for (const [side, other] of [
      [visitor, app],
      [app, visitor],
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
    leadTo: (to) => {
      target = to;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      front.close();
      await once(front, "close");
    },
  };
}
