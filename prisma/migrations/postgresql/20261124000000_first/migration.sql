-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "pathKey" TEXT NOT NULL,
    "contentVersion" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "targetDate" TEXT,
    "hoursPerWeek" INTEGER,
    "specialisation" TEXT,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressEvent" (
    "sequence" SERIAL NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromStatus" TEXT NOT NULL,
    "toStatus" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "localDate" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "undoOf" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "ProgressEvent_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "ItemProgress" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3),
    "completedAt" TIMESTAMP(3),
    "note" TEXT,

    CONSTRAINT "ItemProgress_pkey" PRIMARY KEY ("enrolmentId","itemKey")
);

-- CreateTable
CREATE TABLE "DailyActivity" (
    "enrolmentId" TEXT NOT NULL,
    "localDate" TEXT NOT NULL,
    "changes" INTEGER NOT NULL,
    "completions" INTEGER NOT NULL,

    CONSTRAINT "DailyActivity_pkey" PRIMARY KEY ("enrolmentId","localDate")
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

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressEvent" ADD CONSTRAINT "ProgressEvent_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemProgress" ADD CONSTRAINT "ItemProgress_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DailyActivity" ADD CONSTRAINT "DailyActivity_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

