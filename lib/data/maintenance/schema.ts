import type { Connection } from "../engines/connection";
import type { SchemaPart } from "../engines/schema/schema-part";
import { findPendingMigrations, migrationsFolder, readMigrations } from "./migrate";

export type SchemaError = {
  readonly part: SchemaPart;
  readonly problem: "missing" | "changed" | "foreign";
};

/**
 * Compares the schema with what the applied migrations produce, apart from added indexes that are not unique.
 * Throws a DatabaseError when the database is not Langkah's or is newer than the code.
 */
export async function findSchemaErrors(connection: Connection): Promise<SchemaError[]> {
  const pending = new Set((await findPendingMigrations(connection)).map(({ name }) => name));
  const applied = readMigrations(migrationsFolder(connection.engine)).filter(
    ({ name }) => !pending.has(name),
  );
  const expected = await connection.schemaAfter(applied.map(({ sql }) => sql));
  return compareSchemas(await connection.schema(), expected);
}

function compareSchemas(
  actual: readonly SchemaPart[],
  expected: readonly SchemaPart[],
): SchemaError[] {
  const found = new Map(actual.map((part) => [keyOf(part), part]));
  const wanted = new Set(expected.map(keyOf));
  const tables = new Set(actual.flatMap(({ kind, table }) => (kind === "table" ? [table] : [])));
  const errors: SchemaError[] = [];
  for (const part of expected) {
    // A missing table is named once, not with all its parts.
    if (part.kind !== "table" && !tables.has(part.table)) continue;
    const definition = found.get(keyOf(part))?.definition;
    if (definition === part.definition) continue;
    errors.push({ part, problem: definition === undefined ? "missing" : "changed" });
  }
  for (const part of actual) {
    if (part.kind === "index" || wanted.has(keyOf(part))) continue;
    errors.push({ part, problem: "foreign" });
  }
  return errors;
}

/** Whether all rows can be read, with all their columns. */
export function areRowsReadable(errors: readonly SchemaError[]): boolean {
  return errors.every(
    ({ part, problem }) => problem === "foreign" || !["table", "column"].includes(part.kind),
  );
}

const problems = {
  missing: "is missing",
  changed: "is not as the migrations made it",
  foreign: "is not Langkah's",
} as const;

export function describeSchemaError({ part, problem }: SchemaError): string {
  const { kind, table, name } = part;
  return `the ${kind === "table" ? `table ${table}` : `${kind} ${name} of ${table}`} ${problems[problem]}`;
}

function keyOf({ kind, table, name }: SchemaPart): string {
  return JSON.stringify([kind, table, name]);
}
