import pg from "pg";

export const typeParsers = new pg.TypeOverrides();
// Prisma stores UTC in columns without a zone, which the driver would read as local time.
typeParsers.setTypeParser(
  pg.types.builtins.TIMESTAMP,
  (text) => new Date(`${text.replace(" ", "T")}Z`),
);
typeParsers.setTypeParser(pg.types.builtins.INT8, Number);
