import pg from "pg";

export const typeParsers = new pg.TypeOverrides();
// Prisma stores UTC in columns without a zone, which the driver would read as local time.
typeParsers.setTypeParser(
  pg.types.builtins.TIMESTAMP,
  (text) => new Date(`${text.replace(" ", "T")}Z`),
);
typeParsers.setTypeParser(pg.types.builtins.INT8, Number);

/** In UTC: the driver would write a date in local time. */
export function toPostgresqlValue(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
