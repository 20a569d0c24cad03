import { connect, type Socket } from "node:net";
import type { Site } from "./site";

export async function openConnection({ origin }: Site): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("connect", resolve).once("close", resolve));
  return socket;
}

/** In ms; the app waits five minutes for the rest of a request that claims to be longer than it is. */
const patience = 10_000;

/** Sends bytes as they are. Returns the status of the answer, 0 where none came. */
export async function sendRaw(site: Site, bytes: string): Promise<number> {
  const socket = await openConnection(site);
  try {
    if (socket.destroyed) return 0;
    socket.setTimeout(patience, () => socket.destroy());
    socket.write(Buffer.from(bytes, "latin1"));
    const first = await new Promise((resolve) => {
      socket.once("data", resolve).once("close", () => resolve(""));
    });
    const [, status = "0"] = /^HTTP\/1\.1 (\d{3})/.exec(String(first)) ?? [];
    return Number(status);
  } finally {
    socket.destroy();
  }
}

export function requestHead(line: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${line} HTTP/1.1`, ...lines, "", ""].join("\r\n");
}
