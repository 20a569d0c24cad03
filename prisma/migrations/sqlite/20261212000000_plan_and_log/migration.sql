-- CreateTable
CREATE TABLE "Plan" (
    "enrolmentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "localDate" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "targetOn" TEXT,
    "hoursPerWeek" REAL NOT NULL,
    "specialisation" TEXT,
    "level" TEXT,
    "industry" TEXT,
    "restDays" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "pauses" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "version"),
    CONSTRAINT "Plan_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShownForecast" (
    "enrolmentId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "shownOn" TEXT NOT NULL,
    "early" TEXT NOT NULL,
    "likely" TEXT NOT NULL,
    "late" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "week"),
    CONSTRAINT "ShownForecast_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "enrolmentId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "itemKey" TEXT,
    "minutes" INTEGER,
    "title" TEXT,
    "url" TEXT,
    "note" TEXT,
    "company" TEXT,
    "role" TEXT,
    "state" TEXT,
    "nextOn" TEXT,
    "addedAt" DATETIME NOT NULL,
    "addedOn" TEXT NOT NULL,
    "changedAt" DATETIME,
    "changedOn" TEXT,
    "removedAt" DATETIME,
    "removedOn" TEXT,

    PRIMARY KEY ("enrolmentId", "id"),
    CONSTRAINT "LogEntry_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Timer" (
    "enrolmentId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "itemKey" TEXT,
    "startedAt" DATETIME,
    "entryId" TEXT NOT NULL,
    CONSTRAINT "Timer_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "enrolmentId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "localDate" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "id"),
    CONSTRAINT "Review_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "enrolmentId" TEXT NOT NULL PRIMARY KEY,
    "secretHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarFeed_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reminder" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "nextAt" DATETIME NOT NULL,
    CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: without a new table, whose replacing would delete what refers to it.
ALTER TABLE "Enrolment" DROP COLUMN "targetDate";
ALTER TABLE "Enrolment" DROP COLUMN "hoursPerWeek";
ALTER TABLE "Enrolment" DROP COLUMN "specialisation";

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_day_addedAt_id_idx" ON "LogEntry"("enrolmentId", "day", "addedAt", "id");

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_itemKey_day_addedAt_id_idx" ON "LogEntry"("enrolmentId", "itemKey", "day", "addedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE INDEX "Reminder_nextAt_idx" ON "Reminder"("nextAt");
