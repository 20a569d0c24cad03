export type EngineName = "sqlite" | "postgresql";

/** The engine that a database address asks for. */
export function engineOf(url: string): EngineName {
  return url.startsWith("file:") ? "sqlite" : "postgresql";
}

/** A row as it travels between databases: instants are Dates, everything else text, numbers and nulls. */
export type Row = Readonly<Record<string, string | number | Date | null>>;

/**
 * One connection past Prisma, for what works on whole databases: migrations, copies, checks. Whoever holds it is alone
 * on it.
 */
export type Connection = {
  readonly engine: EngineName;
  /** Runs `work` in a transaction beside which nobody else migrates or copies. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction in which the whole database stays as it is now. */
  atOneMoment<T>(work: () => Promise<T>): Promise<T>;
  run(sql: string): Promise<void>;
  rows<R>(sql: string): Promise<R[]>;
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** The names of all tables. */
  tables(): Promise<string[]>;
  /** How many rows refer to rows that do not exist. */
  brokenKeys(): Promise<number>;
  close(): Promise<void>;
};
