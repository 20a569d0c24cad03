-- DropIndex
DROP INDEX "ProgressEvent_enrolmentId_itemKey_sequence_idx";

-- AlterTable
ALTER TABLE "ProgressEvent" ADD COLUMN     "completedAt" TIMESTAMP(3),
ADD COLUMN     "countsOn" TEXT NOT NULL,
ADD COLUMN     "startedAt" TIMESTAMP(3),
ADD COLUMN     "version" INTEGER NOT NULL;

-- CreateTable
CREATE TABLE "Lease" (
    "job" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("job")
);

-- CreateIndex
CREATE INDEX "ProgressEvent_enrolmentId_localDate_sequence_idx" ON "ProgressEvent"("enrolmentId", "localDate", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressEvent_enrolmentId_itemKey_version_key" ON "ProgressEvent"("enrolmentId", "itemKey", "version");
