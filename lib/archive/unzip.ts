import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { ArchiveError, archiveFileName, archiveLimits } from "../domain/archive";

/** Bytes unpacked before yielding to the event loop: deflate expands them at most 1032-fold. */
const chunkSize = 1024;

/** An export has at most 10 files; the limit bounds the time spent skipping entries. */
const maxFiles = 100;

/**
 * The name of the entry to read: `langkah.json`, which lies in a folder where an export was unpacked and zipped again.
 * Of several the one that lies highest; macOS adds copies of its own.
 */
function entryNameIn(bytes: Uint8Array): string {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (names.push(name) > maxFiles) throw new ArchiveError("not-an-export");
      return false;
    },
  });
  const depthOf = (name: string) => name.split(/[/\\]/).length;
  const [highest, next] = names
    .filter((name) => name.split(/[/\\]/).at(-1) === archiveFileName)
    .filter((name) => !name.startsWith("__MACOSX/"))
    .sort((a, b) => depthOf(a) - depthOf(b));
  if (highest === undefined) return archiveFileName;
  if (next !== undefined && depthOf(next) === depthOf(highest))
    throw new ArchiveError("not-an-export");
  return highest;
}

function createUnzip(entryName: string) {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let files = 0;
  let phase: "before" | "within" | "after" = "before";
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > maxFiles) throw new ArchiveError("not-an-export");
    if (file.name !== entryName || phase !== "before") return;
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
  const { push, drain, isComplete } = createUnzip(entryNameIn(bytes));
  for (const chunk of chunksOf(bytes)) {
    push(chunk, chunk.byteOffset + chunk.length === bytes.byteOffset + bytes.length);
    // Also when empty, so that the consumer yields to the event loop.
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

/** Yields the text of `langkah.json`, from the file itself or an export's zip. Throws an ArchiveError. */
export async function* unpackArchive(bytes: Uint8Array): AsyncGenerator<string> {
  for (const piece of decodeChunks(bytes)) {
    yield piece;
    await yieldToEventLoop();
  }
}
