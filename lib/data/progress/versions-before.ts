import { Prisma } from "../generated/sqlite/client";

/**
 * A recursive table `places`: in rows with `low` = `high`, an item's version before a position. A binary search, a few
 * index look-ups per item, because versions rise with the sequence.
 */
export function versionsBeforeSql(
  enrolment: Prisma.Sql,
  position: Prisma.Sql,
  items?: readonly string[],
): Prisma.Sql {
  const itemFilter = items
    ? Prisma.sql`AND "itemKey" IN (${Prisma.join([...items])})`
    : Prisma.empty;
  return Prisma.sql`"places"("enrolmentId", "itemKey", "low", "high") AS (
    SELECT "enrolmentId", "itemKey", 0, "version" FROM "ItemProgress"
    WHERE "enrolmentId" = ${enrolment} ${itemFilter}
    UNION ALL
    ${bisectionSql(Prisma.sql`"places"`, Prisma.sql`e."sequence" < ${position}`)})`;
}

/** Halves the rows of `places` until the last version that `isBefore` holds for is left. */
export function bisectionSql(places: Prisma.Sql, isBefore: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT s."enrolmentId", s."itemKey",
      CASE WHEN ${isBefore} THEN e."version" ELSE s."low" END,
      CASE WHEN ${isBefore} THEN s."high" ELSE e."version" - 1 END
    FROM ${places} s JOIN "ProgressEvent" e
      ON e."enrolmentId" = s."enrolmentId" AND e."itemKey" = s."itemKey"
      AND e."version" = (s."low" + s."high" + 1) / 2
    WHERE s."low" < s."high"`;
}
