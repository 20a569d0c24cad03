import { Prisma } from "../generated/sqlite/client";

/**
 * Items with a day that was given up to `day`. Grouped by an expression: by the column alone, SQLite would read the whole
 * history in the order of the items.
 */
function givenSql(enrolment: Prisma.Sql, day: string): Prisma.Sql {
  return Prisma.sql`"given"("itemKey", "first") AS (
    SELECT "itemKey" || '', MIN("version") FROM "ProgressEvent"
    WHERE "enrolmentId" = ${enrolment} AND "happenedOn" IS NOT NULL AND "undoOf" IS NULL AND "countsOn" <= ${day}
    GROUP BY "itemKey" || '')`;
}

/**
 * From each item's last change back to the last given day that was not taken back: an undo leads to what it goes back
 * before. `next` is that version, 0 for a given day, and everything from there up to the undo is taken back.
 */
function walkSql(enrolment: Prisma.Sql, day: string): Prisma.Sql {
  return Prisma.sql`"walk"("enrolmentId", "itemKey", "first", "version", "next") AS (
    SELECT p."enrolmentId", p."itemKey", g."first", 0, p."version" + 1
    FROM "given" g JOIN "ItemProgress" p ON p."enrolmentId" = ${enrolment} AND p."itemKey" = g."itemKey"
    UNION ALL
    SELECT w."enrolmentId", w."itemKey", w."first", e."version", COALESCE(u."version", 0)
    FROM "walk" w
    JOIN "ProgressEvent" e
      ON e."enrolmentId" = w."enrolmentId" AND e."itemKey" = w."itemKey" AND e."version" = (
        SELECT b."version" FROM "ProgressEvent" b
        WHERE b."enrolmentId" = w."enrolmentId" AND b."itemKey" = w."itemKey" AND b."version" < w."next"
          AND (b."undoOf" IS NOT NULL OR (b."happenedOn" IS NOT NULL AND b."countsOn" <= ${day}))
        ORDER BY b."version" DESC LIMIT 1)
    LEFT JOIN "ProgressEvent" u ON u."enrolmentId" = e."enrolmentId" AND u."clientId" = e."undoOf"
    WHERE w."next" > w."first")`;
}

/**
 * Tables of which the last, `livedPlaces`, has each item's version as it was lived on `day`: the last given day that was
 * not taken back, or the version in `places`, as recorded, where that is later. A recorded change with a day that was
 * taken back since gives way to the one before it.
 */
export function livedPlacesSql(enrolment: Prisma.Sql, day: string, places: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${givenSql(enrolment, day)},
    ${walkSql(enrolment, day)},
    "recordedPlaces"("enrolmentId", "itemKey", "version") AS (
      SELECT p."enrolmentId", p."itemKey", COALESCE((
        SELECT e."version" FROM "ProgressEvent" e
        WHERE e."enrolmentId" = p."enrolmentId" AND e."itemKey" = p."itemKey" AND e."version" <= p."low"
          AND NOT (e."happenedOn" IS NOT NULL AND EXISTS (
            SELECT 1 FROM "walk" w
            WHERE w."itemKey" = e."itemKey" AND w."next" BETWEEN 1 AND e."version" AND e."version" < w."version"))
        ORDER BY e."version" DESC LIMIT 1), 0)
      FROM ${places} p WHERE p."low" = p."high"),
    "livedPlaces"("enrolmentId", "itemKey", "low", "high") AS (
      SELECT r."enrolmentId", r."itemKey",
        CASE WHEN w."version" > r."version" THEN w."version" ELSE r."version" END,
        CASE WHEN w."version" > r."version" THEN w."version" ELSE r."version" END
      FROM "recordedPlaces" r LEFT JOIN "walk" w ON w."itemKey" = r."itemKey" AND w."next" = 0)`;
}
