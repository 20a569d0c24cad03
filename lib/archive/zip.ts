import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { Zip, ZipDeflate } from "fflate";
import { possibleTimeOf } from "../domain/clock";

export type ZipFile = {
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string | Uint8Array>;
};

/** Favours speed: most of an archive is random ids, which do not compress. */
const compressionLevel = 3;

async function* zipChunks(
  files: AsyncIterable<ZipFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(new Uint8Array(chunk));
  });
  const encoder = new TextEncoder();
  for await (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: compressionLevel });
    // A date before 1980 has no place in a zip file.
    entry.mtime = possibleTimeOf(new Date());
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(typeof piece === "string" ? encoder.encode(piece) : piece);
      yield* ready.splice(0);
      await yieldToEventLoop();
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready.splice(0);
}

export function zipStream(files: AsyncIterable<ZipFile>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = zipChunks(files);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await chunks.return();
    },
  });
}
