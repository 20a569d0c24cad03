import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "../engines/connection";
import { replaceFile } from "../engines/folder";

/** When each account was erased, by the hash of its id. */
export type Erasures = ReadonlyMap<string, string>;

const header = `# Hashed ids of accounts that were erased, and when. A restore erases them again. Keep this beside the backups.`;

function listIn(folder: string): string {
  return join(folder, "erased-accounts.txt");
}

export function readErasures(folder: string): Erasures {
  if (!existsSync(listIn(folder))) return new Map();
  const lines = readFileSync(listIn(folder), "utf8").split("\n");
  const entries = lines.map((line) => line.trim().split(/\s+/));
  return new Map(
    entries.flatMap(([hash, at]) => (hash && at && hash !== "#" ? [[hash, at] as const] : [])),
  );
}

/** None in a database of an earlier version. */
export async function findErasures(connection: Connection): Promise<Erasures> {
  if (!(await connection.tables()).includes("ErasedAccount")) return new Map();
  const erasures = new Map<string, string>();
  await connection.inSnapshot(async () => {
    const sql = `SELECT "idHash", "at" FROM "ErasedAccount"`;
    for await (const rows of connection.batches<{ idHash: string; at: Date }>(sql)) {
      for (const { idHash, at } of rows) erasures.set(idHash, at.toISOString());
    }
  });
  return erasures;
}

/** Adds them to the list in the folder; it needs no list without any. */
export function addErasures(folder: string, erasures: Erasures): void {
  const listed = readErasures(folder);
  if ([...erasures.keys()].some((hash) => !listed.has(hash))) {
    writeErasures(folder, new Map([...listed, ...erasures]));
  }
}

export function removeErasures(folder: string, hashes: readonly string[]): void {
  const listed = readErasures(folder);
  const left = [...listed].filter(([hash]) => !hashes.includes(hash));
  if (left.length < listed.size) writeErasures(folder, new Map(left));
}

function writeErasures(folder: string, erasures: Erasures): void {
  const lines = [header, ...[...erasures].map((entry) => entry.join(" "))];
  replaceFile(listIn(folder), `${lines.join("\n")}\n`);
}
