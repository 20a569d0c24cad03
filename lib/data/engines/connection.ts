import type { SchemaPart } from "./schema/schema-part";

export type EngineName = "sqlite" | "postgresql";

export function engineOf(url: string): EngineName {
  return url.startsWith("file:") ? "sqlite" : "postgresql";
}

/** "create" makes a missing file; "exclusive" keeps every other process away from an existing one. */
export type Access = "create" | "existing" | "exclusive" | "read-only";

/** A row of either engine; instants are Dates. */
export type Row = Readonly<Record<string, string | number | boolean | Date | Uint8Array | null>>;

export function columnListOf([first]: readonly Row[]): string {
  return Object.keys(first ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
}

/** A connection without Prisma, used by one caller at a time, for migrations, copies and checks. */
export type Connection = {
  readonly engine: EngineName;
  /** Excludes concurrent migrations and copies. */
  withExclusiveLock<T>(work: () => Promise<T>): Promise<T>;
  inSnapshot<T>(work: () => Promise<T>): Promise<T>;
  run(sql: string): Promise<void>;
  rows<R>(sql: string): Promise<R[]>;
  /** For results that do not fit into memory; within a transaction. */
  batches<R = Row>(sql: string, size?: number): AsyncIterable<R[]>;
  insert(table: string, rows: readonly Row[]): Promise<void>;
  tables(): Promise<string[]>;
  schema(): Promise<SchemaPart[]>;
  /** That of an empty database after these migrations; not within a transaction. */
  schemaAfter(migrations: readonly string[]): Promise<SchemaPart[]>;
  countBrokenReferences(): Promise<number>;
  /** One line each; slow on a large database. */
  findIntegrityErrors(): Promise<string[]>;
  /** Sets each sequence to follow the highest number of its column; within a transaction. */
  alignSequences(): Promise<void>;
  close(): Promise<void>;
};

export const batchSize = 1000;

export function sqlLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
