-- CreateTable
CREATE TABLE "Lease" (
    "job" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ProgressEvent" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enrolmentId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromStatus" TEXT NOT NULL,
    "toStatus" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "localDate" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "undoOf" TEXT,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "startedAt" DATETIME,
    "completedAt" DATETIME,
    "countsOn" TEXT NOT NULL,
    CONSTRAINT "ProgressEvent_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What each change led to is worked out as the rows are copied, in their order: a plain change by the rules of a
-- transition, an undo by what the change that it takes back had found.
CREATE INDEX "new_ProgressEvent_version" ON "new_ProgressEvent"("enrolmentId", "itemKey", "version");
CREATE INDEX "new_ProgressEvent_clientId" ON "new_ProgressEvent"("enrolmentId", "clientId");
CREATE TRIGGER "new_ProgressEvent_set" AFTER INSERT ON "new_ProgressEvent"
WHEN NOT EXISTS (SELECT 1 FROM "new_ProgressEvent" u WHERE u."enrolmentId" = NEW."enrolmentId" AND u."clientId" = NEW."undoOf")
BEGIN
    UPDATE "new_ProgressEvent" SET
        "startedAt" = CASE WHEN NEW."toStatus" <> 'not-started' THEN coalesce(
            (SELECT p."startedAt" FROM "new_ProgressEvent" p WHERE p."enrolmentId" = NEW."enrolmentId" AND p."itemKey" = NEW."itemKey" AND p."version" = NEW."version" - 1),
            CASE WHEN NEW."toStatus" IN ('learning', 'done') THEN NEW."at" END) END,
        "completedAt" = CASE WHEN NEW."toStatus" = 'done' THEN coalesce(
            (SELECT p."completedAt" FROM "new_ProgressEvent" p WHERE p."enrolmentId" = NEW."enrolmentId" AND p."itemKey" = NEW."itemKey" AND p."version" = NEW."version" - 1),
            NEW."at") END
    WHERE "sequence" = NEW."sequence";
END;
CREATE TRIGGER "new_ProgressEvent_undo" AFTER INSERT ON "new_ProgressEvent"
WHEN EXISTS (SELECT 1 FROM "new_ProgressEvent" u WHERE u."enrolmentId" = NEW."enrolmentId" AND u."clientId" = NEW."undoOf")
BEGIN
    UPDATE "new_ProgressEvent" SET
        ("startedAt", "completedAt") = (
            SELECT f."startedAt", f."completedAt" FROM "new_ProgressEvent" u
            LEFT JOIN "new_ProgressEvent" f ON f."enrolmentId" = u."enrolmentId" AND f."itemKey" = u."itemKey" AND f."version" = u."version" - 1
            WHERE u."enrolmentId" = NEW."enrolmentId" AND u."clientId" = NEW."undoOf"),
        "countsOn" = (SELECT u."countsOn" FROM "new_ProgressEvent" u WHERE u."enrolmentId" = NEW."enrolmentId" AND u."clientId" = NEW."undoOf")
    WHERE "sequence" = NEW."sequence";
END;
INSERT INTO "new_ProgressEvent" ("sequence", "enrolmentId", "clientId", "itemKey", "kind", "fromStatus", "toStatus", "at", "localDate", "timeZone", "undoOf", "source", "version", "countsOn")
SELECT "sequence", "enrolmentId", "clientId", "itemKey", "kind", "fromStatus", "toStatus", "at", "localDate", "timeZone", "undoOf", "source",
    row_number() OVER (PARTITION BY "enrolmentId", "itemKey" ORDER BY "sequence"), "localDate"
FROM "ProgressEvent" ORDER BY "sequence";
DROP TRIGGER "new_ProgressEvent_set";
DROP TRIGGER "new_ProgressEvent_undo";
DROP INDEX "new_ProgressEvent_version";
DROP INDEX "new_ProgressEvent_clientId";
DROP TABLE "ProgressEvent";
ALTER TABLE "new_ProgressEvent" RENAME TO "ProgressEvent";
CREATE INDEX "ProgressEvent_enrolmentId_sequence_idx" ON "ProgressEvent"("enrolmentId", "sequence");
CREATE INDEX "ProgressEvent_enrolmentId_localDate_sequence_idx" ON "ProgressEvent"("enrolmentId", "localDate", "sequence");
CREATE UNIQUE INDEX "ProgressEvent_enrolmentId_clientId_key" ON "ProgressEvent"("enrolmentId", "clientId");
CREATE UNIQUE INDEX "ProgressEvent_enrolmentId_itemKey_version_key" ON "ProgressEvent"("enrolmentId", "itemKey", "version");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
