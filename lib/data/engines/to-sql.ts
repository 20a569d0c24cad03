import { Prisma } from "../generated/sqlite/client";

/** A template, or what was made of one before. */
export function toSql(
  query: TemplateStringsArray | Prisma.Sql,
  values: readonly unknown[],
): Prisma.Sql {
  return "raw" in query ? Prisma.sql(query, ...values) : query;
}
