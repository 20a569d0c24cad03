import type { Session } from "../../domain/session";
import { write } from "../database";
import type { Transaction } from "../engines/engine";

/**
 * Notes when an account goes, unless that was noted before, and ends what stands open: its sessions and links. Returns
 * whether it was noted now.
 */
export async function savePendingDeletion(
  userId: string,
  deletesAt: Date,
  session?: Session,
): Promise<boolean> {
  return write(
    async (tx) => {
      const { count } = await tx.user.updateMany({
        where: { id: userId, deletesAt: null },
        data: { deletesAt },
      });
      await tx.session.deleteMany({ where: { userId } });
      await tx.token.deleteMany({ where: { userId } });
      return count > 0;
    },
    { session, queueKey: userId },
  );
}

/** Keeps an account that was to go; returns whether it was. */
export async function deletePendingDeletion(
  userId: string,
  now: Date,
  session?: Session,
): Promise<boolean> {
  const { count } = await write(
    (tx) =>
      tx.user.updateMany({
        where: { id: userId, deletesAt: { gt: now } },
        data: { deletesAt: null },
      }),
    { session, queueKey: userId },
  );
  return count > 0;
}

/** Everything about a learner, for good: what the safety of the others needs stays, without whose it was. */
export async function eraseLearner(tx: Transaction, id: string): Promise<void> {
  const learner = await tx.user.findUnique({ where: { id }, select: { email: true } });
  if (!learner) return;
  await tx.auditEntry.updateMany({
    where: { OR: [{ userId: id }, { detail: learner.email }] },
    data: { userId: null, address: "", detail: null },
  });
  await tx.token.deleteMany({ where: { email: learner.email } });
  await tx.user.deleteMany({ where: { id } });
  await tx.auditEntry.create({
    data: { at: new Date(), event: "deleted", userId: null, address: "", requestId: "none" },
    select: { sequence: true },
  });
}
