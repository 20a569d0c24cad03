-- CreateTable
CREATE TABLE "ErasedAccount" (
    "idHash" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ErasedAccount_pkey" PRIMARY KEY ("idHash")
);
