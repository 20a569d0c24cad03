import { describe, expect, it, vi } from "vitest";
import { deleteSession, findSessions, saveSession } from "@/lib/data/accounts/session";
import { write, writeSql } from "@/lib/data/database";
import { isSessionEndedError } from "@/lib/data/session-guard";
import type { Session } from "@/lib/domain/session";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";

async function newSession(): Promise<{ userId: string; session: Session }> {
  const { id: userId } = await newLearner();
  const details = { method: "password", device: "", address: "" } as const;
  await saveSession({ userId, sidHash: userId, ...details }, new Date());
  const [session] = await findSessions(userId, new Date());
  if (!session) throw new Error("No session was saved");
  return { userId, session };
}

const nameOf = async (id: string) =>
  (await queryRows<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = ?`, id))[0]?.name;

const waitUntilBlocked = () =>
  vi.waitFor(async () => {
    const blocked = await queryRows(
      `SELECT "pid" FROM "pg_stat_activity"
       WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`,
    );
    expect(blocked).toHaveLength(1);
  }, 4000);

describe("a sign-out on another connection", () => {
  it("undoes a tick that has not committed", async () => {
    const { userId, session } = await newSession();
    const tick = writeSql(
      async (tx) => {
        await tx.$executeRaw`UPDATE "User" SET "name" = 'Budi' WHERE "id" = ${userId}`;
        await deleteSession(userId, session.id);
      },
      { session },
    );
    await expect(tick).rejects.toSatisfy(isSessionEndedError);
    expect(await nameOf(userId)).toBe("Siti Nurhaliza");
  });

  it("waits for a write that has found the session active", async () => {
    const { userId, session } = await newSession();
    let signOut: Promise<boolean> | undefined;
    const left = await write(
      async (tx) => {
        signOut = deleteSession(userId, session.id);
        await waitUntilBlocked();
        return tx.session.count({ where: { id: session.id } });
      },
      { session },
    );
    expect(left).toBe(1);
    expect(await signOut).toBe(true);
  });
});
