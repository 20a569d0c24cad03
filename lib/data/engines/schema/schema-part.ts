/** A table, or a part of one, as the engine describes it; `definition` is compared as text. */
export type SchemaPart = {
  readonly kind: "table" | "column" | "constraint" | "index" | "unique index" | "trigger";
  readonly table: string;
  /** Empty for a table. */
  readonly name: string;
  readonly definition: string;
};

/** Prisma's own; left out of every description. */
export const migrationsTable = "_prisma_migrations";
