import type { Sharp } from "sharp";
import { createBulkhead } from "../bulkhead";
import { type PictureRefusal, pictureUploadLimit } from "../domain/picture";
import { processSingleton } from "../process-singleton";

/** An upload of 2 MB has fewer, and a progressive one costs up to six bytes for each. */
const maxPixels = 16_000_000;

/** In seconds, of native code. */
const timeout = 10;

/** One at a time: each costs up to 120 MB. */
const slots = processSingleton("pictures", () =>
  createBulkhead({ concurrency: 1, queue: 20, maxWait: 20_000 }),
);

/** Formats by their first bytes; others, such as SVG and TIFF, are never given to a decoder. */
const decoders = {
  VipsForeignLoadJpegBuffer: /^\xff\xd8\xff/,
  VipsForeignLoadPngBuffer: /^\x89PNG\r\n/,
  VipsForeignLoadWebpBuffer: /^RIFF....WEBP/s,
  VipsForeignLoadNsgifBuffer: /^GIF8[79]a/,
  VipsForeignLoadHeifBuffer: /^....ftypavi[fs]/s,
} as const;

function isKnownFormat(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return Object.values(decoders).some((signature) => signature.test(start));
}

/** Loaded by the first picture, since it costs memory. */
async function loadSharp() {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: Object.keys(decoders) });
  return sharp;
}

function refusalFrom(error: unknown): PictureRefusal {
  const message = error instanceof Error ? error.message : "";
  if (/pixel limit|too large|dimensions/i.test(message)) return "too-many-pixels";
  return /timeout/i.test(message) ? "too-slow" : "not-a-picture";
}

/**
 * Gives `work` the upload to decode, as often as it wants, and turns errors of the decoder into refusals. Off the event
 * loop. Throws an OverloadedError.
 */
export async function decodePicture<Result>(
  bytes: Uint8Array,
  work: (open: () => Sharp) => Promise<Result>,
): Promise<Result | PictureRefusal> {
  if (bytes.length > pictureUploadLimit || !isKnownFormat(bytes)) return "not-a-picture";
  return slots(async () => {
    const sharp = await loadSharp();
    const options = { limitInputPixels: maxPixels, failOn: "error", sequentialRead: true } as const;
    try {
      return await work(() => sharp(bytes, options).timeout({ seconds: timeout }));
    } catch (error) {
      return refusalFrom(error);
    }
  });
}
