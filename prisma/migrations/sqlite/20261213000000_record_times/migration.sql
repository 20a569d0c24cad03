-- CreateIndex
CREATE INDEX "Evidence_enrolmentId_addedAt_id_idx" ON "Evidence"("enrolmentId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Evidence_enrolmentId_changedAt_id_idx" ON "Evidence"("enrolmentId", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Evidence_enrolmentId_removedAt_id_idx" ON "Evidence"("enrolmentId", "removedAt", "id");

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_addedAt_id_idx" ON "LogEntry"("enrolmentId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_changedAt_id_idx" ON "LogEntry"("enrolmentId", "changedAt", "id");

-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_removedAt_id_idx" ON "LogEntry"("enrolmentId", "removedAt", "id");

-- CreateIndex
CREATE INDEX "Project_enrolmentId_addedAt_id_idx" ON "Project"("enrolmentId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Project_enrolmentId_changedAt_id_idx" ON "Project"("enrolmentId", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Project_enrolmentId_removedAt_id_idx" ON "Project"("enrolmentId", "removedAt", "id");
