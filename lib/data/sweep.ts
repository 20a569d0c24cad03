import { auditLifetime } from "../domain/deletion";
import { sessionLimits } from "../domain/session";
import { erase } from "./accounts/deletion";
import { reader, write } from "./database";

/** How many of each are gone. */
export type Swept = Readonly<
  Record<"accounts" | "sessions" | "links" | "counts" | "log entries", number>
>;

/** Removes what has had its time: accounts whose owners asked for it, sessions, tokens, counts, old audit entries. */
export async function sweep(now: Date): Promise<Swept> {
  const idle = new Date(now.getTime() - sessionLimits.idle);
  const accounts = await eraseOverdue(now);
  const sessions = await write((tx) =>
    tx.session.deleteMany({ where: { OR: [{ endsAt: { lte: now } }, { seenAt: { lte: idle } }] } }),
  );
  const tokens = await write((tx) => tx.token.deleteMany({ where: { endsAt: { lte: now } } }));
  const limits = await write((tx) => tx.rateLimit.deleteMany({ where: { endsAt: { lte: now } } }));
  const old = new Date(now.getTime() - auditLifetime);
  const entries = await write((tx) => tx.auditEntry.deleteMany({ where: { at: { lt: old } } }));
  return {
    accounts,
    sessions: sessions.count,
    links: tokens.count,
    counts: limits.count,
    "log entries": entries.count,
  };
}

async function eraseOverdue(now: Date): Promise<number> {
  const overdue = await (await reader()).user.findMany({
    where: { deletesAt: { lte: now } },
    select: { id: true },
  });
  let count = 0;
  for (const { id } of overdue) {
    count += await write(async (tx, rowLock) => {
      // Locked, so that nobody changes their mind in between.
      const due = await tx.$queryRaw<object[]>`
        SELECT "id" FROM "User" WHERE "id" = ${id} AND "deletesAt" <= ${now} ${rowLock}`;
      if (due.length > 0) await erase(tx, id);
      return due.length;
    });
  }
  return count;
}
