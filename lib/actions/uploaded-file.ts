import type { FileHandle } from "node:fs/promises";
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { Busboy } from "@fastify/busboy";
import { errorMessageOf } from "../data/engines/engine";
import { archiveLimits } from "../domain/archive";
import { openTemporaryFile } from "../temporary-file";

export type UploadRefusal = "no-file" | "too-large" | "busy";

type Body = AsyncIterable<Uint8Array> | null;

/** The form has one field, its file. */
const formLimits = { parts: 10, fieldSize: 1024, headerPairs: 20, headerSize: 8 * 1024 };
const multipartOverhead = 64 * 1024;

/** Of all uploads at once. The folder of temporary files may be memory. */
const maxBytesOnDisk = 2 * archiveLimits.uploadBytes;
let bytesOnDisk = 0;

/** In a temporary file until it is closed. */
export class UploadedFile {
  size = 0;
  #handle: FileHandle | undefined;

  async append(chunk: Uint8Array): Promise<void> {
    this.size += chunk.length;
    bytesOnDisk += chunk.length;
    this.#handle ??= await openTemporaryFile();
    await this.#handle.appendFile(chunk);
  }

  async bytes(): Promise<Uint8Array> {
    const bytes = Buffer.alloc(this.size);
    await this.#handle?.read(bytes, 0, this.size, 0);
    return bytes;
  }

  async close(): Promise<void> {
    bytesOnDisk -= this.size;
    this.size = 0;
    await this.#handle?.close();
  }
}

/** Reads a body to its end, up to so many bytes: a browser reads no response while it sends. */
export async function discardBody(body: Body, maxBytes: number): Promise<void> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return;
  }
}

/** Receives the file of a form, of at most `limit` bytes, without holding it in memory. The caller closes it. */
export async function receiveFile(
  body: Body,
  contentType: string,
  limit: number,
  discarded = 20 * limit,
): Promise<UploadedFile | UploadRefusal> {
  const file = new UploadedFile();
  const parser = createFileParser(contentType, limit);
  let refusal: UploadRefusal | null = null;
  let size = 0;
  const receive = async (chunk: Uint8Array | null): Promise<UploadRefusal | null> => {
    for (const piece of await parser.parse(chunk)) {
      if (bytesOnDisk + piece.length > maxBytesOnDisk) return "busy";
      await file.append(piece);
    }
    return parser.refusal();
  };
  const fail = (error: unknown): UploadRefusal => {
    console.error(`langkah: an upload cannot be stored: ${errorMessageOf(error)}`);
    return "busy";
  };
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > Math.min(limit + multipartOverhead, discarded)) refusal ??= "too-large";
    if (size > discarded) break;
    refusal ??= await receive(chunk).catch(fail);
  }
  refusal ??= await receive(null).catch(fail);
  if (refusal === null && file.size > 0) return file;
  await file.close();
  return refusal ?? "no-file";
}

/** Parses a form piece by piece: `parse` returns what is new of its file, and gets null at the end of the form. */
function createFileParser(contentType: string, limit: number) {
  const pieces: Uint8Array[] = [];
  let refusal: UploadRefusal | null = null;
  let isOver = false;
  const refuse = (reason: UploadRefusal) => () => {
    refusal ??= reason;
  };
  const parser = newParser(contentType, limit);
  if (!parser) return { parse: async () => [], refusal: () => "no-file" as const };
  parser.on("partsLimit", refuse("no-file"));
  parser.on("error", refuse("no-file"));
  parser.on("finish", () => {
    isOver = true;
  });
  parser.on("file", (name, file) => {
    file.on("error", refuse("no-file"));
    file.on("limit", refuse("too-large"));
    if (name === "file") file.on("data", (piece) => pieces.push(piece));
    else file.resume();
  });
  return {
    async parse(chunk: Uint8Array | null): Promise<Uint8Array[]> {
      if (chunk) parser.write(chunk);
      else parser.end();
      // Its streams go on in turns of their own.
      do await yieldToEventLoop();
      while (!refusal && (chunk ? parser.writableNeedDrain : !isOver));
      return pieces.splice(0);
    },
    refusal: () => refusal,
  };
}

function newParser(contentType: string, limit: number) {
  try {
    const headers = { "content-type": contentType };
    return new Busboy({ headers, limits: { ...formLimits, fileSize: limit } });
  } catch {
    return null;
  }
}
