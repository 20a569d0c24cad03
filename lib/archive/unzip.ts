import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { archiveFileName, archiveLimits } from "../domain/archive";
import { ArchiveError } from "../domain/archive-refusal";
import { encodingOf, fileKindOf } from "./file-kind";

/** Bytes unpacked before yielding to the event loop: deflate expands them at most 1032-fold. */
const chunkSize = 1024;

/** An export has at most 10 files; the limit bounds the time spent skipping entries. */
const maxFiles = 100;

/** APPNOTE 4.3.7 and 4.4.4: bit 0 of the flags in the header before the name. */
function isEncrypted(bytes: Uint8Array, name: string): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const header = zip.indexOf(Buffer.from(name)) - 30;
  return header >= 0 && zip.readUInt32LE(header) === 0x04034b50 && (zip[header + 6] ?? 0) % 2 === 1;
}

/**
 * The name of the entry to read: `langkah.json`, which lies in a folder where an export was unpacked and zipped again.
 * Of several the one that lies highest; macOS adds copies of its own.
 */
function entryNameIn(bytes: Uint8Array): string {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (names.push(name) > maxFiles) throw new ArchiveError("no-archive-in-zip");
      return false;
    },
  });
  const depthOf = (name: string) => name.split(/[/\\]/).length;
  const [highest, next] = names
    .filter((name) => name.split(/[/\\]/).at(-1) === archiveFileName)
    .filter((name) => !name.startsWith("__MACOSX/"))
    .sort((a, b) => depthOf(a) - depthOf(b));
  if (highest === undefined) throw new ArchiveError("no-archive-in-zip");
  if (next !== undefined && depthOf(next) === depthOf(highest))
    throw new ArchiveError("several-archives");
  if (isEncrypted(bytes, highest)) throw new ArchiveError("encrypted");
  return highest;
}

function createUnzip(entryName: string) {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let files = 0;
  let phase: "before" | "within" | "after" = "before";
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > maxFiles) throw new ArchiveError("no-archive-in-zip");
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

function* decodeChunks(bytes: Uint8Array): Generator<string> {
  const kind = fileKindOf(bytes);
  if (kind !== "zip" && kind !== "json") throw new ArchiveError(kind);
  let decoder: TextDecoder | undefined;
  try {
    for (const chunk of kind === "zip" ? unzipChunks(bytes) : chunksOf(bytes)) {
      if (chunk.length > 0) decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder?.decode(chunk, { stream: true }) ?? "";
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(kind === "zip" ? "unreadable" : "not-utf8");
  }
}

/** Yields the text of `langkah.json`, from the file itself or an export's zip. Throws an ArchiveError. */
export async function* unpackArchive(bytes: Uint8Array): AsyncGenerator<string> {
  for (const piece of decodeChunks(bytes)) {
    yield piece;
    await yieldToEventLoop();
  }
}
