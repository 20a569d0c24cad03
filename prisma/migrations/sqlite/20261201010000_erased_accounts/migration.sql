-- CreateTable
CREATE TABLE "ErasedAccount" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);
