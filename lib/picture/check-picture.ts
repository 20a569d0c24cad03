import { type Picture, type PictureRefusal, pictureLimit, pictureSize } from "../domain/picture";
import { decodePicture } from "./decoder";
import { encodePicture } from "./encode-picture";

/** Whether it has only parts that our own encoder writes: no metadata, no animation, nothing behind the picture. */
function isPlainWebp(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 20 || file.length > pictureLimit) return false;
  if (file.toString("latin1", 0, 4) !== "RIFF" || file.readUInt32LE(4) + 8 !== file.length)
    return false;
  for (let at = 12; at < file.length; ) {
    const isKnown = /^(VP8[ LX]|ALPH)$/.test(file.toString("latin1", at, at + 4));
    if (!isKnown || at + 8 > file.length) return false;
    const size = file.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return true;
}

/** A picture of an archive: as it is where we could have stored it so, otherwise encoded anew. */
export async function checkPicture(bytes: Uint8Array): Promise<Picture | PictureRefusal> {
  if (!isPlainWebp(bytes)) return encodePicture(bytes);
  const decoded = await decodePicture(bytes, async (open) => {
    const { info } = await open().raw().toBuffer({ resolveWithObject: true });
    return info;
  });
  if (typeof decoded === "string") return decoded;
  const { width, height } = decoded;
  if (width > pictureSize.width || height > pictureSize.height) return encodePicture(bytes);
  return { contentType: "image/webp", width, height, bytes };
}
