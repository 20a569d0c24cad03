-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "pathKey" TEXT NOT NULL,
    "contentVersion" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "targetDate" TEXT,
    "hoursPerWeek" INTEGER,
    "specialisation" TEXT,
    CONSTRAINT "Enrolment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgressEvent" (
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
    CONSTRAINT "ProgressEvent_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemProgress" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "startedAt" DATETIME,
    "completedAt" DATETIME,
    "note" TEXT,

    PRIMARY KEY ("enrolmentId", "itemKey"),
    CONSTRAINT "ItemProgress_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DailyActivity" (
    "enrolmentId" TEXT NOT NULL,
    "localDate" TEXT NOT NULL,
    "changes" INTEGER NOT NULL,
    "completions" INTEGER NOT NULL,

    PRIMARY KEY ("enrolmentId", "localDate"),
    CONSTRAINT "DailyActivity_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_userId_pathKey_key" ON "Enrolment"("userId", "pathKey");

-- CreateIndex
CREATE INDEX "ProgressEvent_enrolmentId_sequence_idx" ON "ProgressEvent"("enrolmentId", "sequence");

-- CreateIndex
CREATE INDEX "ProgressEvent_enrolmentId_itemKey_sequence_idx" ON "ProgressEvent"("enrolmentId", "itemKey", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressEvent_enrolmentId_clientId_key" ON "ProgressEvent"("enrolmentId", "clientId");
