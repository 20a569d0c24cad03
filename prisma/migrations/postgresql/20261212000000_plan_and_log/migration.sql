-- AlterTable
ALTER TABLE "Enrolment" DROP COLUMN "hoursPerWeek",
DROP COLUMN "specialisation",
DROP COLUMN "targetDate";

-- CreateTable
CREATE TABLE "Plan" (
    "enrolmentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "localDate" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "targetOn" TEXT,
    "hoursPerWeek" DOUBLE PRECISION NOT NULL,
    "specialisation" TEXT,
    "level" TEXT,
    "industry" TEXT,
    "restDays" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "pauses" TEXT NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("enrolmentId","version")
);

-- CreateTable
CREATE TABLE "ShownForecast" (
    "enrolmentId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "shownOn" TEXT NOT NULL,
    "early" TEXT NOT NULL,
    "likely" TEXT NOT NULL,
    "late" TEXT NOT NULL,

    CONSTRAINT "ShownForecast_pkey" PRIMARY KEY ("enrolmentId","week")
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
    "addedAt" TIMESTAMP(3) NOT NULL,
    "addedOn" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3),
    "changedOn" TEXT,
    "removedAt" TIMESTAMP(3),
    "removedOn" TEXT,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("enrolmentId","id")
);

-- CreateTable
CREATE TABLE "Timer" (
    "enrolmentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "itemKey" TEXT,
    "startedAt" TIMESTAMP(3),
    "entryId" TEXT NOT NULL,

    CONSTRAINT "Timer_pkey" PRIMARY KEY ("enrolmentId")
);

-- CreateTable
CREATE TABLE "Review" (
    "enrolmentId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "localDate" TEXT NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("enrolmentId","id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "enrolmentId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("enrolmentId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "userId" TEXT NOT NULL,
    "nextAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_day_addedAt_id_idx" ON "LogEntry"("enrolmentId", "day", "addedAt", "id");

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_itemKey_day_addedAt_id_idx" ON "LogEntry"("enrolmentId", "itemKey", "day", "addedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE INDEX "Reminder_nextAt_idx" ON "Reminder"("nextAt");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShownForecast" ADD CONSTRAINT "ShownForecast_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timer" ADD CONSTRAINT "Timer_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
