import { crc32, deflateRawSync } from "node:zlib";

export type ZipVariant = {
  readonly descriptor?: boolean;
  readonly stored?: boolean;
  readonly zip64?: boolean;
  readonly folder?: boolean;
  readonly comment?: string;
  readonly encrypted?: boolean;
};

const unknown32 = 0xffffffff;

/** Fields of the ZIP format as [size, value]. */
function record(...fields: readonly (readonly [1 | 2 | 4 | 8, number])[]): Buffer {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      return bytes.subarray(0, size);
    }),
  );
}

/** One entry of a zip, as APPNOTE 6.3 has it; an encrypted one holds noise. */
function entryOf(path: string, content: string, variant: ZipVariant, offset: number) {
  const bytes = Buffer.from(content);
  const isStored = variant.stored === true || content === "";
  const body = isStored ? bytes : deflateRawSync(bytes);
  const data = variant.encrypted ? Buffer.from(body.map((byte) => byte ^ 0x5a)) : body;
  const name = Buffer.from(path);
  const flags = (variant.encrypted ? 1 : 0) | (variant.descriptor ? 8 : 0);
  const extra = variant.zip64
    ? record([2, 1], [2, 16], [8, bytes.length], [8, data.length])
    : Buffer.alloc(0);
  const sizes = [data.length, bytes.length] as const;
  const common = (isLocal: boolean) => {
    const isLater = variant.descriptor && isLocal;
    const [packed, unpacked] = variant.zip64 ? [unknown32, unknown32] : sizes;
    return record(
      ...([
        [2, 45],
        [2, flags],
        [2, isStored ? 0 : 8],
        [4, 0x5b780000],
      ] as const),
      [4, isLater ? 0 : crc32(bytes)],
      ...([
        [4, isLater ? 0 : packed],
        [4, isLater ? 0 : unpacked],
      ] as const),
      ...([
        [2, name.length],
        [2, extra.length],
      ] as const),
    );
  };
  const descriptor = record([4, 0x08074b50], [4, crc32(bytes)], [4, sizes[0]], [4, sizes[1]]);
  return {
    local: Buffer.concat([
      ...[record([4, 0x04034b50]), common(true), name, extra, data],
      variant.descriptor ? descriptor : Buffer.alloc(0),
    ]),
    central: Buffer.concat([
      ...[record([4, 0x02014b50], [2, 45]), common(false)],
      ...[record([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name, extra],
    ]),
  };
}

/** A zip with a `langkah.json`, made as other programs make theirs. */
export function zipVariant(text: string, variant: ZipVariant): Uint8Array {
  const entries: (readonly [string, string])[] = variant.folder
    ? [
        ["langkah/", ""],
        ["langkah/README.txt", "halo"],
        ["langkah/langkah.json", text],
      ]
    : [["langkah.json", text]];
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of entries) {
    const { local, central } = entryOf(path, content, variant, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const comment = Buffer.from(variant.comment ?? "");
  const end = record(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, entries.length],
      [2, entries.length],
    ] as const),
    ...([
      [4, directory.length],
      [4, offset],
      [2, comment.length],
    ] as const),
  );
  return Buffer.concat([...locals, directory, end, comment]);
}
