import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Rows as base64. */
export async function packRows(rows: readonly unknown[]): Promise<string> {
  return (await deflate(JSON.stringify(rows), { level: 3 })).toString("base64");
}

export async function unpackRows<Row>(
  packed: string,
  revive?: (name: string, value: unknown) => unknown,
): Promise<Row[]> {
  return JSON.parse((await inflate(Buffer.from(packed, "base64"))).toString(), revive);
}
