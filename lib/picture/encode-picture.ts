import { createBulkhead } from "../bulkhead";
import {
  type Picture,
  type PictureRefusal,
  pictureLimit,
  pictureSize,
  pictureUploadLimit,
} from "../domain/picture";
import { processSingleton } from "../process-singleton";

/** An upload of 2 MB has fewer, and a progressive one costs up to six bytes for each. */
const maxPixels = 16_000_000;

/** In seconds, of native code. */
const timeout = 10;

/** One at a time: each costs up to 120 MB. */
const encodingSlots = processSingleton("pictures", () =>
  createBulkhead({ concurrency: 1, queue: 20, maxWait: 20_000 }),
);

/** Tried in this order until one fits. */
const attempts = [
  { scale: 1, quality: 82 },
  { scale: 1, quality: 60 },
  { scale: 0.7, quality: 50 },
  { scale: 0.4, quality: 40 },
] as const;

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
 * Decodes an upload and encodes it anew as WebP, upright and without metadata; of an animation the first picture. Off the
 * event loop. Throws an OverloadedError.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Picture | PictureRefusal> {
  if (bytes.length > pictureUploadLimit || !isKnownFormat(bytes)) return "not-a-picture";
  return encodingSlots(async () => {
    try {
      return (await encode(bytes)) ?? "not-a-picture";
    } catch (error) {
      return refusalFrom(error);
    }
  });
}

async function encode(bytes: Uint8Array): Promise<Picture | null> {
  const sharp = await loadSharp();
  for (const { scale, quality } of attempts) {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: maxPixels,
      failOn: "error",
      sequentialRead: true,
    })
      .autoOrient()
      .resize({
        width: Math.round(pictureSize.width * scale),
        height: Math.round(pictureSize.height * scale),
        fit: "inside",
        withoutEnlargement: true,
      })
      .webp({ quality })
      .timeout({ seconds: timeout })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    if (data.length <= pictureLimit)
      return { contentType: "image/webp", width, height, bytes: data };
  }
  return null;
}
