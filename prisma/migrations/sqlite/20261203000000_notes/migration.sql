-- CreateTable
CREATE TABLE "Note" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "localDate" TEXT NOT NULL,
    "tab" TEXT,
    "openedAt" DATETIME NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "itemKey"),
    CONSTRAINT "Note_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteVersion" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "localDate" TEXT NOT NULL,
    "endsAt" DATETIME,
    "size" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "itemKey", "version"),
    CONSTRAINT "NoteVersion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResourceMark" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "mark" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "itemKey", "url"),
    CONSTRAINT "ResourceMark_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwnLink" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("enrolmentId", "itemKey", "url"),
    CONSTRAINT "OwnLink_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatementTick" (
    "enrolmentId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "statement" INTEGER NOT NULL,

    PRIMARY KEY ("enrolmentId", "itemKey", "statement"),
    CONSTRAINT "StatementTick_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "NoteVersion_enrolmentId_size_idx" ON "NoteVersion"("enrolmentId", "size");

-- CreateIndex
CREATE INDEX "NoteVersion_endsAt_idx" ON "NoteVersion"("endsAt");

-- AlterTable
ALTER TABLE "User" ADD COLUMN "freeOnly" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "User" ADD COLUMN "indonesianOnly" BOOLEAN NOT NULL DEFAULT false;

-- A text that an import brought becomes version 1 of a note; when it was written is not known.
INSERT INTO "Note" ("enrolmentId", "itemKey", "version", "at", "localDate", "openedAt", "text")
SELECT "enrolmentId", "itemKey", 1, CAST(unixepoch('subsec') * 1000 AS INTEGER), date('now'),
    CAST(unixepoch('subsec') * 1000 AS INTEGER), "note"
FROM "ItemProgress" WHERE "note" <> '';

-- These had only a note.
DELETE FROM "ItemProgress" WHERE "version" = 0;
ALTER TABLE "ItemProgress" DROP COLUMN "note";
