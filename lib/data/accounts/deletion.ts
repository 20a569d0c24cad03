import type { Session } from "../../domain/session";
import { write } from "../database";
import type { Transaction } from "../engines/engine";

/** Ends all sessions and links too. Returns false where a deletion was already pending. */
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

/** Returns whether there was one to cancel. */
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

/** Audit entries stay, without the learner's id, address and e-mail: they serve the safety of the other accounts. */
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
