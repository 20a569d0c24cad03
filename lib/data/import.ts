import type { Archive } from "../domain/archive";
import type { RecordedEvent } from "../domain/history";
import type { ImportPlan } from "../domain/import";
import { reader, write } from "./database";
import type { Transaction } from "./engine";
import { Prisma } from "./generated/sqlite/client";
import { findHistory } from "./history";
import { persist } from "./progress";

type Wanted = {
  readonly notes: Archive["enrolments"][number]["items"];
  /** What the learner chose to take over besides; null for nothing. */
  readonly profile: Archive["profile"] | null;
};

/** The whole history of a learner on a path, for a look at what an import would add to it. */
export async function findOwnHistory(userId: string, pathKey: string): Promise<RecordedEvent[]> {
  const client = await reader();
  const enrolment = await client.enrolment.findUnique({
    where: { userId_pathKey: { userId, pathKey } },
    select: { id: true },
  });
  return enrolment ? findHistory(client, enrolment.id) : [];
}

/**
 * Writes what `decide` makes of the history as it is now, in one transaction: all of it or nothing. Returns the plan,
 * or null when the learner is not on this path.
 */
export async function saveImport(
  userId: string,
  pathKey: string,
  { notes, profile }: Wanted,
  decide: (here: readonly RecordedEvent[]) => ImportPlan,
): Promise<ImportPlan | null> {
  return write(async (tx, rowLock) => {
    // Locked as a tick locks it, so that none comes in between.
    const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey} ${rowLock}`;
    if (!enrolment) return null;
    const plan = decide(await findHistory(tx, enrolment.id));
    await persist(tx, enrolment.id, plan);
    await saveNotes(tx, enrolment.id, notes);
    if (profile) await tx.user.updateMany({ where: { id: userId }, data: profile });
    return plan;
  }, userId);
}

/** Notes are added where there is none. */
async function saveNotes(
  tx: Transaction,
  enrolmentId: string,
  notes: Wanted["notes"],
): Promise<void> {
  const rows = notes.flatMap(({ item, note }) =>
    note === null ? [] : [Prisma.sql`(${enrolmentId}, ${item}, 'not-started', 0, ${note})`],
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "ItemProgress" ("enrolmentId", "itemKey", "status", "version", "note")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("enrolmentId", "itemKey") DO UPDATE SET
      "note" = COALESCE("ItemProgress"."note", excluded."note")`;
}
