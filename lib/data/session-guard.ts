import { AsyncLocalStorage } from "node:async_hooks";
import type { ActiveSession } from "../domain/session";
import type { Engine, Transaction } from "./engines/engine";
import { lockLearner } from "./learner-lock";

/** Thrown instead of writing for a session that has ended meanwhile. */
class SessionEndedError extends Error {
  override name = "SessionEndedError";
}

const activeSessionStorage = new AsyncLocalStorage<ActiveSession | null>();

/** Whether something was not written because a session has ended. */
export function isSessionEndedError(error: unknown): boolean {
  return error instanceof Error && error.name === "SessionEndedError";
}

/**
 * Does something that cannot be taken back for the owner of a session: it is written only while that session stands,
 * which a reset, a sign-out everywhere or a deletion may have ended since it was looked at. Then a SessionEndedError is
 * thrown. What is done for nobody's session just runs.
 */
export function withActiveSession<T>(
  own: ActiveSession | null,
  work: () => Promise<T>,
): Promise<T> {
  return activeSessionStorage.run(own, work);
}

/** The session for which a write is asked that has to stand, or null: none has to. */
export function getActiveSession(): ActiveSession | null {
  return activeSessionStorage.getStore() ?? null;
}

/**
 * Looks, within a transaction, that a session stands. A new password and a deletion change the row of the learner before
 * they end sessions, so that they wait until the transaction is over.
 */
export async function assertActiveSession(
  tx: Transaction,
  rowLock: Engine["rowLock"],
  { session, learner }: ActiveSession,
): Promise<void> {
  await lockLearner(tx, rowLock, learner.id);
  const count = await tx.session.count({ where: { id: session.id, userId: learner.id } });
  if (count === 0) throw new SessionEndedError("The session has ended meanwhile");
}
