import { DatabaseError } from "./engine";

/** `reported` is what SQLite returns for `value`. */
const settings = [
  { name: "journal_mode", value: "WAL", reported: "wal" },
  { name: "synchronous", value: "FULL", reported: "2" },
  { name: "foreign_keys", value: "ON", reported: "1" },
] as const;

/** SQLite forgets them with each connection. Throws a DatabaseError when a setting does not hold. */
export async function applySettings(pragma: (text: string) => Promise<unknown>): Promise<void> {
  for (const { name, value, reported } of settings) {
    await pragma(`${name} = ${value}`);
    const actual = await pragma(name);
    if (String(actual) === reported) continue;
    throw new DatabaseError(`The database runs with ${name} = ${actual}, not ${value}`);
  }
}
