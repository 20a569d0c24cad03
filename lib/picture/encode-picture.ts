import type { Sharp } from "sharp";
import { type Picture, type PictureRefusal, pictureLimit, pictureSize } from "../domain/picture";
import { decodePicture } from "./decoder";

/** Tried in this order until one fits. */
const attempts = [
  { scale: 1, quality: 82 },
  { scale: 1, quality: 60 },
  { scale: 0.7, quality: 50 },
  { scale: 0.4, quality: 40 },
] as const;

/**
 * Encodes an upload anew as WebP, upright and without metadata; of an animation the first picture. Throws an
 * OverloadedError.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Picture | PictureRefusal> {
  return (await decodePicture(bytes, encode)) ?? "not-a-picture";
}

async function encode(open: () => Sharp): Promise<Picture | null> {
  for (const { scale, quality } of attempts) {
    const { data, info } = await open()
      .autoOrient()
      .resize({
        width: Math.round(pictureSize.width * scale),
        height: Math.round(pictureSize.height * scale),
        fit: "inside",
        withoutEnlargement: true,
      })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    if (data.length <= pictureLimit)
      return { contentType: "image/webp", width, height, bytes: data };
  }
  return null;
}
