-- CreateTable
CREATE TABLE "Evidence" (
    "enrolmentId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "issuer" TEXT,
    "credentialId" TEXT,
    "issuedOn" TEXT,
    "expiresOn" TEXT,
    "description" TEXT,
    "addedAt" DATETIME NOT NULL,
    "addedOn" TEXT NOT NULL,
    "changedAt" DATETIME,
    "changedOn" TEXT,
    "removedAt" DATETIME,
    "removedOn" TEXT,

    PRIMARY KEY ("enrolmentId", "id"),
    CONSTRAINT "Evidence_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceItem" (
    "enrolmentId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "evidenceId", "itemKey"),
    CONSTRAINT "EvidenceItem_enrolmentId_evidenceId_fkey" FOREIGN KEY ("enrolmentId", "evidenceId") REFERENCES "Evidence" ("enrolmentId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Project" (
    "enrolmentId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "itemKey" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "approach" TEXT NOT NULL,
    "metric" TEXT,
    "value" TEXT,
    "baseline" TEXT,
    "sample" TEXT,
    "measured" TEXT,
    "limits" TEXT,
    "aiHelp" TEXT,
    "repository" TEXT,
    "demo" TEXT,
    "dataset" TEXT,
    "startedOn" TEXT,
    "finishedOn" TEXT,
    "rubric" TEXT NOT NULL,
    "tasks" TEXT NOT NULL,
    "skills" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "addedOn" TEXT NOT NULL,
    "changedAt" DATETIME,
    "changedOn" TEXT,
    "removedAt" DATETIME,
    "removedOn" TEXT,

    PRIMARY KEY ("enrolmentId", "id"),
    CONSTRAINT "Project_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProjectPicture" (
    "enrolmentId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("enrolmentId", "projectId"),
    CONSTRAINT "ProjectPicture_enrolmentId_projectId_fkey" FOREIGN KEY ("enrolmentId", "projectId") REFERENCES "Project" ("enrolmentId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "enrolmentId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "checkedAt" DATETIME,
    "failedAt" DATETIME,
    "lapsedAt" DATETIME,
    "nextAt" DATETIME NOT NULL,

    PRIMARY KEY ("enrolmentId", "url"),
    CONSTRAINT "LinkCheck_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Profile" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "links" TEXT NOT NULL,
    CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Selection" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "content" TEXT NOT NULL,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "Selection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "EvidenceItem_enrolmentId_itemKey_idx" ON "EvidenceItem"("enrolmentId", "itemKey");

-- CreateIndex
CREATE INDEX "LinkCheck_nextAt_idx" ON "LinkCheck"("nextAt");

-- CreateIndex
CREATE INDEX "LinkCheck_url_idx" ON "LinkCheck"("url");
