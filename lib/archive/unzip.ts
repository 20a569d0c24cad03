import { setImmediate as othersTurn } from "node:timers/promises";
import { Unzip, UnzipInflate } from "fflate";
import { ArchiveError, archiveFile, archiveLimits } from "../domain/archive";

/** How much is unpacked at a time: deflate makes at most a thousand times as much of it, and nobody has a turn meanwhile. */
const portion = 1024;

/** An export has a tenth of that: to find out what else there is takes the longer, the more there is. */
const mostFiles = 100;

/** Unpacks the first file with the one name that counts; all others are never unpacked. */
function openUnzip() {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let files = 0;
  let phase: "before" | "within" | "after" = "before";
  const unzip = new Unzip((file) => {
    files += 1;
    if (files > mostFiles) throw new ArchiveError("not-an-export");
    if (file.name !== archiveFile || phase !== "before") return;
    phase = "within";
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > archiveLimits.unpacked) throw new ArchiveError("too-large");
      pieces.push(chunk);
      if (final) phase = "after";
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return {
    push: (chunk: Uint8Array, final: boolean) => unzip.push(chunk, final),
    taken: () => pieces.splice(0),
    isWhole: () => phase === "after",
  };
}

function* portionsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += portion) {
    yield bytes.subarray(start, start + portion);
  }
}

function* unzipped(bytes: Uint8Array): Generator<Uint8Array> {
  const { push, taken, isWhole } = openUnzip();
  for (const chunk of portionsOf(bytes)) {
    push(chunk, chunk.byteOffset + chunk.length === bytes.byteOffset + bytes.length);
    // Also where nothing came of it, for others have their turn then.
    yield Buffer.concat(taken());
    if (isWhole()) return;
  }
  throw new ArchiveError("unreadable");
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const chunks = isZip(bytes) ? unzipped(bytes) : portionsOf(bytes);
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
export async function* unpack(bytes: Uint8Array): AsyncGenerator<string> {
  for (const piece of decoded(bytes)) {
    yield piece;
    // Others have their turn between two pieces.
    await othersTurn();
  }
}
