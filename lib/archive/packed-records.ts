import { packRows, unpackRows } from "./packed-rows";

const instants: ReadonlySet<string> = new Set(["addedAt", "changedAt", "removedAt", "at"]);

export function packRecords(records: readonly object[]): Promise<string> {
  return packRows(records);
}

/** Plain rows, such as evidence, in which fields of these names alone are instants. */
export function unpackRecords<Row>(packed: string): Promise<Row[]> {
  return unpackRows(packed, (name, value) =>
    instants.has(name) && typeof value === "string" ? new Date(value) : value,
  );
}
