import { DatabaseError } from "./engine";

/** How each is set, and how SQLite tells it. */
const settings = [
  { name: "journal_mode", value: "WAL", told: "wal" },
  { name: "synchronous", value: "FULL", told: "2" },
  { name: "foreign_keys", value: "ON", told: "1" },
] as const;

/**
 * Has a connection keep a log of what is written ahead, flush every commit to disk and check references. SQLite forgets
 * this with each connection, so it is set and then read back. `pragma` returns what SQLite answers to one. Throws a
 * DatabaseError when a setting does not hold.
 */
export async function applySettings(pragma: (text: string) => Promise<unknown>): Promise<void> {
  for (const { name, value, told } of settings) {
    await pragma(`${name} = ${value}`);
    const actual = await pragma(name);
    if (String(actual) === told) continue;
    throw new DatabaseError(`The database runs with ${name} = ${actual}, not ${value}`);
  }
}
