import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Connection } from "../engines/connection";
import { createFolder, flushToDisk } from "../engines/folder";

/** When each account was erased, by its id; an id alone names no person. */
export type Erasures = ReadonlyMap<string, string>;

const header = `# Ids of accounts that were erased, and when. A restore erases them again. Keep this beside the backups.`;

function listIn(folder: string): string {
  return join(folder, "erased-accounts.txt");
}

export function readErasures(folder: string): Erasures {
  if (!existsSync(listIn(folder))) return new Map();
  const lines = readFileSync(listIn(folder), "utf8").split("\n");
  const entries = lines.map((line) => line.trim().split(/\s+/));
  return new Map(
    entries.flatMap(([id, at]) => (id && at && id !== "#" ? [[id, at] as const] : [])),
  );
}

/** From the security log, where an entry names the id; entries of versions that did not are left out. */
export async function findErasures(connection: Connection): Promise<Erasures> {
  if (!(await connection.tables()).includes("AuditEntry")) return new Map();
  const rows = await connection.rows<{ id: string; at: Date }>(
    `SELECT "detail" AS "id", "at" FROM "AuditEntry" WHERE "event" = 'deleted' AND "detail" IS NOT NULL`,
  );
  return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
}

/** Adds them to the list in the folder; it needs no list without any. */
export function addErasures(folder: string, erasures: Erasures): void {
  const listed = readErasures(folder);
  if ([...erasures.keys()].some((id) => !listed.has(id))) {
    writeErasures(folder, new Map([...listed, ...erasures]));
  }
}

export function removeErasures(folder: string, ids: readonly string[]): void {
  const listed = readErasures(folder);
  const left = [...listed].filter(([id]) => !ids.includes(id));
  if (left.length < listed.size) writeErasures(folder, new Map(left));
}

function writeErasures(folder: string, erasures: Erasures): void {
  const file = listIn(folder);
  const part = `${file}.${process.pid}.part`;
  const lines = [header, ...[...erasures].map(([id, at]) => `${id} ${at}`)];
  createFolder(folder);
  writeFileSync(part, `${lines.join("\n")}\n`, { mode: 0o600 });
  flushToDisk(part);
  renameSync(part, file);
  flushToDisk(dirname(file));
}
