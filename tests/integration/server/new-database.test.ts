import { describe, expect, it } from "vitest";
import { openDatabase, prisma } from "@/lib/data/database";

describe("a new database", () => {
  it("has no users", async () => {
    await openDatabase();
    const { user, session, account } = await prisma();
    expect(await Promise.all([user.count(), session.count(), account.count()])).toEqual([0, 0, 0]);
  });
});
