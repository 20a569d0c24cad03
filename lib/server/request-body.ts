import type { FileHandle } from "node:fs/promises";
import { IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { openTemporaryFile } from "../temporary-file";

/** Bytes of a body that are kept in memory; what is larger waits in a temporary file. */
const memoryBytes = 64 * 1024;

export type ReceivedRequest = {
  /** With its body still to be read. */
  readonly request: IncomingMessage;
  bytes(): Promise<Buffer>;
};

/**
 * Waits until the whole body has arrived, and returns the request with it. So a queue in front of
 * Next holds its slots for work, never for a client that sends slowly; Node's `requestTimeout` ends those. Returns
 * "too-large" for more than `limit` bytes, null when the client went away.
 */
export async function receiveBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<ReceivedRequest | "too-large" | null> {
  const body = new ReceivedBody();
  response.once("close", () => body.discard());
  try {
    // A destroyed request could not be answered.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      await body.add(chunk as Buffer);
      if (body.size > limit) break;
    }
  } catch (error) {
    body.discard();
    if (request.destroyed) return null;
    throw error;
  }
  if (body.size <= limit) return { request: body.replay(request), bytes: () => body.bytes() };
  // The rest is dropped, since the connection may carry another request after it.
  request.resume();
  return "too-large";
}

class ReceivedBody {
  size = 0;
  #chunks: Buffer[] = [];
  #file: FileHandle | undefined;
  #content: Readable | undefined;

  async add(chunk: Buffer): Promise<void> {
    this.size += chunk.length;
    this.#chunks.push(chunk);
    if (this.size <= memoryBytes) return;
    this.#file ??= await openTemporaryFile();
    await this.#file.appendFile(Buffer.concat(this.#chunks));
    this.#chunks = [];
  }

  async bytes(): Promise<Buffer> {
    if (!this.#file) return Buffer.concat(this.#chunks);
    const { buffer } = await this.#file.read(Buffer.alloc(this.size), 0, this.size, 0);
    return buffer;
  }

  discard(): void {
    if (this.#content) this.#content.destroy();
    else this.#file?.close().catch(console.error);
  }

  /** The same request on the same connection. */
  replay(request: IncomingMessage): IncomingMessage {
    const { method, url, headers, rawHeaders, httpVersion } = request;
    const { httpVersionMajor, httpVersionMinor } = request;
    const replayed = Object.assign(new IncomingMessage(request.socket), {
      ...{ method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor },
      complete: true,
    });
    const content: Readable =
      this.#file?.createReadStream({ start: 0 }) ?? Readable.from(this.#chunks);
    content.on("data", (chunk) => replayed.push(chunk) || content.pause());
    content.on("end", () => replayed.push(null));
    content.on("error", (error) => replayed.destroy(error));
    replayed._read = () => content.resume();
    this.#content = content;
    return replayed;
  }
}
