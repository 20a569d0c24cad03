-- CreateTable
CREATE TABLE "Note" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "localDate" TEXT NOT NULL,
    "tab" TEXT,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("enrolmentId","itemKey")
);

-- CreateTable
CREATE TABLE "NoteVersion" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "localDate" TEXT NOT NULL,
    "endsAt" TIMESTAMP(3),
    "size" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "NoteVersion_pkey" PRIMARY KEY ("enrolmentId","itemKey","version")
);

-- CreateTable
CREATE TABLE "ResourceMark" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "mark" TEXT NOT NULL,

    CONSTRAINT "ResourceMark_pkey" PRIMARY KEY ("enrolmentId","itemKey","url")
);

-- CreateTable
CREATE TABLE "OwnLink" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OwnLink_pkey" PRIMARY KEY ("enrolmentId","itemKey","url")
);

-- CreateTable
CREATE TABLE "StatementTick" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "statement" INTEGER NOT NULL,

    CONSTRAINT "StatementTick_pkey" PRIMARY KEY ("enrolmentId","itemKey","statement")
);

-- CreateIndex
CREATE INDEX "NoteVersion_enrolmentId_size_idx" ON "NoteVersion"("enrolmentId", "size");

-- CreateIndex
CREATE INDEX "NoteVersion_endsAt_idx" ON "NoteVersion"("endsAt");

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteVersion" ADD CONSTRAINT "NoteVersion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResourceMark" ADD CONSTRAINT "ResourceMark_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnLink" ADD CONSTRAINT "OwnLink_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTick" ADD CONSTRAINT "StatementTick_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "User" ADD COLUMN "freeOnly" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "User" ADD COLUMN "indonesianOnly" BOOLEAN NOT NULL DEFAULT false;

-- A text that an import brought becomes version 1 of a note; when it was written is not known.
INSERT INTO "Note" ("enrolmentId", "itemKey", "version", "at", "localDate", "openedAt", "text")
SELECT "enrolmentId", "itemKey", 1, now() AT TIME ZONE 'UTC', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
    now() AT TIME ZONE 'UTC', "note"
FROM "ItemProgress" WHERE "note" <> '';

-- These had only a note.
DELETE FROM "ItemProgress" WHERE "version" = 0;
ALTER TABLE "ItemProgress" DROP COLUMN "note";
