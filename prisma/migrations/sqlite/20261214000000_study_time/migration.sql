-- CreateIndex
CREATE INDEX "LogEntry_enrolmentId_kind_day_itemKey_removedAt_minutes_idx" ON "LogEntry"("enrolmentId", "kind", "day", "itemKey", "removedAt", "minutes");
