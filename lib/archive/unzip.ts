import { Unzip, UnzipInflate } from "fflate";
import { archiveFile, archiveLimits } from "../domain/archive";

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: "unreadable" | "too-large" };

/** How much is unpacked at a time: deflate makes at most a thousand times as much of it. */
const portion = 16 * 1024;

class TooLargeError extends Error {
  override name = "TooLargeError";
}

/** Adds up the text of the first file with the one name that counts; all others are never unpacked. */
function openUnzip() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  let phase: "before" | "within" | "after" = "before";
  const unzip = new Unzip((file) => {
    if (file.name !== archiveFile || phase !== "before") return;
    phase = "within";
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > archiveLimits.unpacked) throw new TooLargeError();
      text += decoder.decode(chunk, { stream: !final });
      if (final) phase = "after";
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return {
    push: (chunk: Uint8Array, final: boolean) => unzip.push(chunk, final),
    whole: () => (phase === "after" ? text : null),
  };
}

async function unzipped(bytes: Uint8Array): Promise<string | null> {
  const { push, whole } = openUnzip();
  for (let start = 0; start < bytes.length && whole() === null; start += portion) {
    push(bytes.subarray(start, start + portion), start + portion >= bytes.length);
    // Others have their turn between two portions.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return whole();
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The text of `langkah.json`, given as it is or in the zip of an export. */
export async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  try {
    const text = isZip(bytes)
      ? await unzipped(bytes)
      : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text === null ? { ok: false, reason: "unreadable" } : { ok: true, text };
  } catch (error) {
    return { ok: false, reason: error instanceof TooLargeError ? "too-large" : "unreadable" };
  }
}
