import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureLimit, pictureUploadLimit } from "@/lib/domain/picture";
import { encodePicture } from "@/lib/picture/encode-picture";
import { bombOf, canary, takenPicture } from "../../support/projects/pictures";

/** Unlike `encodePicture`, which allows only some decoders. */
const metadataOf = (bytes: Uint8Array) => sharp(bytes).metadata();

async function encoded(bytes: Uint8Array) {
  const picture = await encodePicture(bytes);
  if (typeof picture === "string") throw new Error(picture);
  return picture;
}

describe("a picture", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "of %s comes out upright, as WebP, without its metadata",
    async (format) => {
      const taken = await takenPicture(format);
      expect(await metadataOf(taken)).toMatchObject({ exif: expect.anything() });
      const { bytes, ...picture } = await encoded(taken);
      expect(picture).toEqual({ contentType: "image/webp", width: 40, height: 80 });
      const metadata = await metadataOf(bytes);
      expect(metadata).toMatchObject({ format: "webp", width: 40, height: 80 });
      for (const name of ["exif", "xmp", "iptc", "icc", "orientation"] as const)
        expect(metadata[name]).toBeUndefined();
      expect(Buffer.from(bytes).toString("latin1")).not.toMatch(
        new RegExp(`EXIF|XMP|GPS|adobe|${canary}`, "i"),
      );
    },
  );

  it("of GIF comes out as its first frame", async () => {
    const frames = [..."rgb"].map((_, index) => ({
      ...{ width: 8, height: 8, channels: 3 as const },
      background: { r: 255 * Number(index === 0), g: 0, b: 255 },
    }));
    const animation = await sharp(
      await Promise.all(frames.map((create) => sharp({ create }).png().toBuffer())),
      { join: { animated: true } },
    )
      .gif()
      .toBuffer();
    const { bytes } = await encoded(animation);
    expect((await metadataOf(bytes)).pages ?? 1).toBe(1);
    const { dominant } = await sharp(bytes).stats();
    expect(dominant.r).toBeGreaterThan(200);
  });

  it("is at most 1,600 pixels wide, and never enlarged", async () => {
    const of = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: "#fff" } })
        .png()
        .toBuffer();
    expect(await encoded(await of(4000, 1000))).toMatchObject({ width: 1600, height: 400 });
    expect(await encoded(await of(1000, 4000))).toMatchObject({ width: 800, height: 3200 });
    expect(await encoded(await of(30, 20))).toMatchObject({ width: 30, height: 20 });
  });

  it("of nothing but noise is made to fit", async () => {
    const raw = { width: 1300, height: 1300, channels: 3 as const };
    const noise = await sharp(randomBytes(1300 * 1300 * 3), { raw })
      .jpeg({ quality: 60 })
      .toBuffer();
    expect(noise.length).toBeLessThan(pictureUploadLimit);
    expect((await encoded(noise)).bytes.length).toBeLessThanOrEqual(pictureLimit);
  });

  it("keeps what is transparent", async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 4, background: clear } })
      .png()
      .toBuffer();
    expect(await metadataOf((await encoded(bytes)).bytes)).toMatchObject({ hasAlpha: true });
  });
});

describe("what is no picture", () => {
  it.each([
    ["nothing", ""],
    ["text", "halo"],
    ["a web page", "<html><script>alert(1)</script>"],
    ["a drawing with a script", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ["the beginning of a JPEG", "\xff\xd8\xff\xe0\x00\x10JFIF"],
    ["a PDF", "%PDF-1.7"],
  ])("such as %s is refused", async (_what, text) => {
    expect(await encodePicture(Buffer.from(text, "latin1"))).toBe("not-a-picture");
  });

  it("such as a TIFF, half a JPEG or a JPEG of noise is refused", async () => {
    const tiff = await sharp(await takenPicture())
      .tiff()
      .toBuffer();
    expect(await encodePicture(tiff)).toBe("not-a-picture");
    const jpeg = await takenPicture();
    expect(await encodePicture(jpeg.subarray(0, jpeg.length - 40))).toBe("not-a-picture");
    const noise = Buffer.concat([jpeg.subarray(0, 20), randomBytes(1000)]);
    expect(await encodePicture(noise)).toBe("not-a-picture");
  });

  it("is refused by its size before it is decoded", async () => {
    const large = Buffer.concat([await takenPicture(), Buffer.alloc(pictureUploadLimit)]);
    expect(await encodePicture(large)).toBe("not-a-picture");
  });
});

describe("a bomb", () => {
  it("of 30,000 × 30,000 pixels is refused at once", async () => {
    const bomb = bombOf(30_000);
    expect(bomb.length).toBeLessThan(pictureUploadLimit);
    const start = performance.now();
    const before = process.memoryUsage().rss;
    expect(await encodePicture(bomb)).toBe("too-many-pixels");
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it("just below the limit costs no more than its limit", async () => {
    const create = { width: 4000, height: 3990, channels: 3 as const, background: "#888" };
    const progressive = await sharp({ create })
      .jpeg({ progressive: true, chromaSubsampling: "4:4:4", quality: 10 })
      .toBuffer();
    expect(progressive.length).toBeLessThan(pictureUploadLimit);
    expect(await encoded(progressive)).toMatchObject({ width: 1600 });
    expect(await encoded(bombOf(3990))).toMatchObject({ width: 1600 });
  });
});
