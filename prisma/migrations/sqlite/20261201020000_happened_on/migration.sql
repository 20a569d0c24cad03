-- AlterTable
ALTER TABLE "ProgressEvent" ADD COLUMN "happenedOn" TEXT;

-- CreateIndex
CREATE INDEX "ProgressEvent_enrolmentId_happenedOn_idx" ON "ProgressEvent"("enrolmentId", "happenedOn");
