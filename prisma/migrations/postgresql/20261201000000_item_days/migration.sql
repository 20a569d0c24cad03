-- AlterTable
ALTER TABLE "ItemProgress" ADD COLUMN     "completedOn" TEXT,
ADD COLUMN     "startedOn" TEXT;

ALTER TABLE "ProgressEvent" ADD COLUMN     "completedOn" TEXT,
ADD COLUMN     "startedOn" TEXT;

-- The day of a start or a completion is that of the change with its instant.
CREATE INDEX "ProgressEvent_at" ON "ProgressEvent"("enrolmentId", "itemKey", "at", "version");
UPDATE "ProgressEvent" SET
    "startedOn" = CASE WHEN "startedAt" IS NOT NULL THEN coalesce(
        (SELECT e."localDate" FROM "ProgressEvent" e
         WHERE e."enrolmentId" = "ProgressEvent"."enrolmentId" AND e."itemKey" = "ProgressEvent"."itemKey"
           AND e."at" = "ProgressEvent"."startedAt" AND e."version" <= "ProgressEvent"."version"
         ORDER BY e."version" DESC LIMIT 1),
        "localDate") END,
    "completedOn" = CASE WHEN "completedAt" IS NOT NULL THEN coalesce(
        (SELECT e."localDate" FROM "ProgressEvent" e
         WHERE e."enrolmentId" = "ProgressEvent"."enrolmentId" AND e."itemKey" = "ProgressEvent"."itemKey"
           AND e."at" = "ProgressEvent"."completedAt" AND e."version" <= "ProgressEvent"."version"
         ORDER BY e."version" DESC LIMIT 1),
        "localDate") END
WHERE "startedAt" IS NOT NULL OR "completedAt" IS NOT NULL;
DROP INDEX "ProgressEvent_at";

UPDATE "ItemProgress" SET
    "startedOn" = (SELECT e."startedOn" FROM "ProgressEvent" e
        WHERE e."enrolmentId" = "ItemProgress"."enrolmentId" AND e."itemKey" = "ItemProgress"."itemKey"
          AND e."version" = "ItemProgress"."version"),
    "completedOn" = (SELECT e."completedOn" FROM "ProgressEvent" e
        WHERE e."enrolmentId" = "ItemProgress"."enrolmentId" AND e."itemKey" = "ItemProgress"."itemKey"
          AND e."version" = "ItemProgress"."version")
WHERE "startedAt" IS NOT NULL OR "completedAt" IS NOT NULL;
