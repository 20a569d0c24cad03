-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_addedAt_idx" ON "LogEntry"("enrolmentId", "addedAt");

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_changedAt_idx" ON "LogEntry"("enrolmentId", "changedAt");

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_removedAt_idx" ON "LogEntry"("enrolmentId", "removedAt");
