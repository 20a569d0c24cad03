import { auditRetention, deletionGracePeriod, firstPossibleDeletion } from "../domain/deletion";
import { sessionTimeouts } from "../domain/session";
import { eraseLearner } from "./accounts/deletion";
import { prisma, write } from "./database";
import { deleteExpiredNoteVersions } from "./items/note";

export type SweepCounts = Readonly<
  Record<"accounts" | "sessions" | "links" | "counts" | "log entries" | "note versions", number>
>;

export async function deleteExpired(now: Date): Promise<SweepCounts> {
  const idle = new Date(now.getTime() - sessionTimeouts.idle);
  const accounts = await eraseOverdueLearners(now);
  const sessions = await write((tx) =>
    tx.session.deleteMany({ where: { OR: [{ endsAt: { lte: now } }, { seenAt: { lte: idle } }] } }),
  );
  const tokens = await write((tx) => tx.token.deleteMany({ where: { endsAt: { lte: now } } }));
  const limits = await write((tx) => tx.rateLimit.deleteMany({ where: { endsAt: { lte: now } } }));
  const old = new Date(now.getTime() - auditRetention);
  const entries = await write((tx) => tx.auditEntry.deleteMany({ where: { at: { lt: old } } }));
  return {
    accounts,
    sessions: sessions.count,
    links: tokens.count,
    counts: limits.count,
    "log entries": entries.count,
    "note versions": await deleteExpiredNoteVersions(now),
  };
}

/** Their time to cancel begins with the first clean-up by a right clock. */
async function postponeImpossibleDeletions(now: Date): Promise<void> {
  const deletesAt = new Date(now.getTime() + deletionGracePeriod);
  const where = { deletesAt: { lte: firstPossibleDeletion } };
  await write((tx) => tx.user.updateMany({ where, data: { deletesAt } }));
}

async function eraseOverdueLearners(now: Date): Promise<number> {
  await postponeImpossibleDeletions(now);
  const overdue = await (await prisma()).user.findMany({
    where: { deletesAt: { lte: now } },
    select: { id: true },
  });
  let count = 0;
  for (const { id } of overdue) {
    count += await write(async (tx, rowLock) => {
      // Locked, so that the deletion cannot be cancelled in between.
      const due = await tx.$queryRaw<object[]>`
        SELECT "id" FROM "User" WHERE "id" = ${id} AND "deletesAt" <= ${now} ${rowLock}`;
      if (due.length > 0) await eraseLearner(tx, id);
      return due.length;
    });
  }
  return count;
}
