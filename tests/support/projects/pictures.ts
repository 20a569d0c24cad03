import { deflateSync } from "node:zlib";
import sharp from "sharp";

export const canary = "Jalan Rahasia 7";

type Format = "jpeg" | "png" | "webp" | "avif" | "gif";

/** A picture as a phone takes it: with its place, and turned. */
export async function takenPicture(format: Format = "jpeg"): Promise<Buffer> {
  const picture = sharp({
    create: { width: 80, height: 40, channels: 3, background: "#c0392b" },
  });
  // Of these metadata, a GIF can hold none.
  if (format === "gif") return picture.gif().toBuffer();
  return picture
    .withExif({
      IFD0: { Copyright: canary, ImageDescription: canary },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 12/1 30/1", GPSLongitudeRef: "E" },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>${canary}</place></x:xmpmeta>`)
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

function chunkOf(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, "latin1");
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])), 0);
  return Buffer.concat([head, data, sum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A PNG of one colour, of a bit a pixel: 30,000 × 30,000 of them make 110 kB. */
export function bombOf(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))), { level: 9 });
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunkOf("IHDR", header),
    chunkOf("IDAT", rows),
    chunkOf("IEND", Buffer.alloc(0)),
  ]);
}
