-- CreateIndex
CREATE INDEX "NoteVersion_enrolmentId_at_itemKey_idx" ON "NoteVersion"("enrolmentId", "at", "itemKey");
