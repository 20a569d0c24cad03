import type { Session } from "../domain/session";
import type { Engine, SqlExecutor } from "./engines/engine";

/** Thrown instead of writing for a session that has ended. */
class SessionEndedError extends Error {
  override name = "SessionEndedError";
}

/** By name, because the server's start-up and its pages are bundled apart, each with its own class. */
export function isSessionEndedError(error: unknown): boolean {
  return error instanceof Error && error.name === "SessionEndedError";
}

/**
 * Locks the row of a session, by its primary key, until the transaction ends. A sign-out, a reset or a deletion removes
 * that row, so it comes wholly before this, which then throws a SessionEndedError, or wholly after the transaction.
 */
export async function assertActiveSession(
  tx: SqlExecutor,
  rowLock: Engine["rowLock"],
  { id }: Session,
): Promise<void> {
  const rows = await tx.$queryRaw<
    object[]
  >`SELECT "id" FROM "Session" WHERE "id" = ${id} ${rowLock}`;
  if (rows.length === 0) throw new SessionEndedError("The session has ended");
}

/** The same, with the learner's row locked first: in that order a reset and a deletion lock the two. */
export async function assertActiveSessionAndLockLearner(
  tx: SqlExecutor,
  rowLock: Engine["rowLock"],
  session: Session,
): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "User" WHERE "id" = (SELECT "userId" FROM "Session" WHERE "id" = ${session.id}) ${rowLock}`;
  await assertActiveSession(tx, rowLock, session);
}
