import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { Unzip, UnzipInflate } from "fflate";
import { ArchiveError, archiveFileName, archiveLimits } from "../domain/archive";

/** How much is unpacked at a time: deflate makes at most a thousand times as much of it, and nobody has a turn meanwhile. */
const chunkSize = 1024;

/** An export has a tenth of that: to find out what else there is takes the longer, the more there is. */
const maxFiles = 100;

/** Unpacks the first file with the one name that counts; all others are never unpacked. */
function createUnzip() {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let files = 0;
  let phase: "before" | "within" | "after" = "before";
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > maxFiles) throw new ArchiveError("not-an-export");
    if (file.name !== archiveFileName || phase !== "before") return;
    phase = "within";
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > archiveLimits.unpackedBytes) throw new ArchiveError("too-large");
      pieces.push(chunk);
      if (final) phase = "after";
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return {
    push: (chunk: Uint8Array, final: boolean) => unzip.push(chunk, final),
    drain: () => pieces.splice(0),
    isComplete: () => phase === "after",
  };
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkSize) {
    yield bytes.subarray(start, start + chunkSize);
  }
}

function* unzipChunks(bytes: Uint8Array): Generator<Uint8Array> {
  const { push, drain, isComplete } = createUnzip();
  for (const chunk of chunksOf(bytes)) {
    push(chunk, chunk.byteOffset + chunk.length === bytes.byteOffset + bytes.length);
    // Also where nothing came of it, for others have their turn then.
    yield Buffer.concat(drain());
    if (isComplete()) return;
  }
  throw new ArchiveError("unreadable");
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function* decodeChunks(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const chunks = isZip(bytes) ? unzipChunks(bytes) : chunksOf(bytes);
    for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("unreadable");
  }
}

/**
 * The text of `langkah.json`, given as it is or in the zip of an export, piece by piece. Throws an ArchiveError once it
 * turns out to be unreadable or too large.
 */
export async function* unpackArchive(bytes: Uint8Array): AsyncGenerator<string> {
  for (const piece of decodeChunks(bytes)) {
    yield piece;
    // Others have their turn between two pieces.
    await yieldToEventLoop();
  }
}
