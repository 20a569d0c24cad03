import { packRows, unpackRows } from "./packed-rows";

const instants: ReadonlySet<string> = new Set(["addedAt", "changedAt", "removedAt"]);

export function packRecords(records: readonly object[]): Promise<string> {
  return packRows(records);
}

/** Evidence and what else was added, changed and removed. */
export function unpackRecords<Row>(packed: string): Promise<Row[]> {
  return unpackRows(packed, (name, value) =>
    instants.has(name) && typeof value === "string" ? new Date(value) : value,
  );
}
