import type { Session } from "../domain/session";
import type { Engine, SqlExecutor } from "./engines/engine";

class SessionEndedError extends Error {
  override name = "SessionEndedError";
}

/** By name: Next bundles start-up and pages apart, each with its own class. */
export function isSessionEndedError(error: unknown): boolean {
  return error instanceof Error && error.name === "SessionEndedError";
}

/**
 * Locks the session's row until the transaction ends, so that a sign-out, reset or deletion waits. Throws if it came
 * first.
 */
export async function assertActiveSession(
  tx: SqlExecutor,
  rowLock: Engine["rowLock"],
  { id }: Session,
): Promise<void> {
  const [session] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Session" WHERE "id" = ${id} ${rowLock}`;
  if (!session) throw new SessionEndedError("The session has ended");
}

/** Locks the learner's row first, the order in which a reset and a deletion lock the two. */
export async function assertActiveSessionAndLockLearner(
  tx: SqlExecutor,
  rowLock: Engine["rowLock"],
  session: Session,
): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "User" WHERE "id" = (SELECT "userId" FROM "Session" WHERE "id" = ${session.id}) ${rowLock}`;
  await assertActiveSession(tx, rowLock, session);
}
