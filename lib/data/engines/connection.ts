export type EngineName = "sqlite" | "postgresql";

/** The engine that a database address asks for. */
export function engineOf(url: string): EngineName {
  return url.startsWith("file:") ? "sqlite" : "postgresql";
}

/** Whether a file is made where there is none, has to be there, or is only looked at. */
export type Access = "create" | "existing" | "read-only";

/** A row as it travels between databases: instants are Dates, whichever way an engine keeps them. */
export type Row = Readonly<Record<string, string | number | boolean | Date | Uint8Array | null>>;

/** The columns of rows that all have the same, as they stand in SQL. */
export function columnListOf([first]: readonly Row[]): string {
  return Object.keys(first ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
}

/**
 * One connection past Prisma, for what works on whole databases: migrations, copies, checks. Whoever holds it is alone
 * on it.
 */
export type Connection = {
  readonly engine: EngineName;
  /** Runs `work` in a transaction beside which nobody else migrates or copies. */
  withExclusiveLock<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction in which the whole database stays as it is now. */
  inSnapshot<T>(work: () => Promise<T>): Promise<T>;
  run(sql: string): Promise<void>;
  rows<R>(sql: string): Promise<R[]>;
  /** The same, some at a time, within a transaction: for what does not fit into memory. */
  batches<R = Row>(sql: string): AsyncIterable<R[]>;
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** The names of all tables. */
  tables(): Promise<string[]>;
  /** How many rows refer to rows that do not exist. */
  countBrokenReferences(): Promise<number>;
  /** What the engine finds wrong with the database itself, a line each; slow on a large one. */
  findIntegrityErrors(): Promise<string[]>;
  /** Lets the numbers that the engine gives out go on after the highest that is there. */
  alignSequences(): Promise<void>;
  close(): Promise<void>;
};

/** How many rows are read and written at a time. */
export const batchSize = 1000;

/** A text as it stands in SQL. */
export function sqlLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
