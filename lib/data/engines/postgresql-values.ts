import pg from "pg";

/** How values come from PostgreSQL: counts as numbers, instants as Dates. */
export const typeParsers = new pg.TypeOverrides();
// Prisma keeps instants in UTC, in columns without a zone, which the driver would take for this machine's time.
typeParsers.setTypeParser(
  pg.types.builtins.TIMESTAMP,
  (text) => new Date(`${text.replace(" ", "T")}Z`),
);
typeParsers.setTypeParser(pg.types.builtins.INT8, Number);
