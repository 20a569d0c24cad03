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
    "addedAt" TIMESTAMP(3) NOT NULL,
    "addedOn" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3),
    "changedOn" TEXT,
    "removedAt" TIMESTAMP(3),
    "removedOn" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("enrolmentId","id")
);

-- CreateTable
CREATE TABLE "EvidenceItem" (
    "enrolmentId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,

    CONSTRAINT "EvidenceItem_pkey" PRIMARY KEY ("enrolmentId","evidenceId","itemKey")
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
    "addedAt" TIMESTAMP(3) NOT NULL,
    "addedOn" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3),
    "changedOn" TEXT,
    "removedAt" TIMESTAMP(3),
    "removedOn" TEXT,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("enrolmentId","id")
);

-- CreateTable
CREATE TABLE "ProjectPicture" (
    "enrolmentId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ProjectPicture_pkey" PRIMARY KEY ("enrolmentId","projectId")
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "enrolmentId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "checkedAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),
    "lapsedAt" TIMESTAMP(3),
    "nextAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("enrolmentId","url")
);

-- CreateTable
CREATE TABLE "Profile" (
    "userId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "links" TEXT NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Selection" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "Selection_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "EvidenceItem_enrolmentId_itemKey_idx" ON "EvidenceItem"("enrolmentId", "itemKey");

-- CreateIndex
CREATE INDEX "LinkCheck_nextAt_idx" ON "LinkCheck"("nextAt");

-- CreateIndex
CREATE INDEX "LinkCheck_url_idx" ON "LinkCheck"("url");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_enrolmentId_evidenceId_fkey" FOREIGN KEY ("enrolmentId", "evidenceId") REFERENCES "Evidence"("enrolmentId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPicture" ADD CONSTRAINT "ProjectPicture_enrolmentId_projectId_fkey" FOREIGN KEY ("enrolmentId", "projectId") REFERENCES "Project"("enrolmentId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Selection" ADD CONSTRAINT "Selection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
