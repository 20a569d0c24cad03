import { createHash } from "node:crypto";
import type { Session } from "../../domain/session";
import { write } from "../database";
import type { SqlExecutor } from "../engines/engine";

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

/** Possible for as long as the account exists, however late. Returns whether there was one to cancel. */
export async function deletePendingDeletion(userId: string, session?: Session): Promise<boolean> {
  const { count } = await write(
    (tx) =>
      tx.user.updateMany({
        where: { id: userId, deletesAt: { not: null } },
        data: { deletesAt: null },
      }),
    { session, queueKey: userId },
  );
  return count > 0;
}

/** SHA-256, as the list of erased accounts holds it. */
export function erasedIdHash(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

/** Audit entries stay, without the learner's id, address and e-mail: they serve the safety of the other accounts. */
export async function eraseLearner(tx: SqlExecutor, id: string): Promise<void> {
  const [learner] = await tx.$queryRaw<{ email: string }[]>`
    SELECT "email" FROM "User" WHERE "id" = ${id}`;
  if (!learner) return;
  const now = new Date();
  await tx.$executeRaw`
    UPDATE "AuditEntry" SET "userId" = NULL, "address" = '', "detail" = NULL
    WHERE "userId" = ${id} OR "detail" = ${learner.email}`;
  await tx.$executeRaw`DELETE FROM "Token" WHERE "email" = ${learner.email}`;
  await tx.$executeRaw`DELETE FROM "User" WHERE "id" = ${id}`;
  await tx.$executeRaw`
    INSERT INTO "ErasedAccount" ("idHash", "at") VALUES (${erasedIdHash(id)}, ${now})
    ON CONFLICT ("idHash") DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("at", "event", "address", "requestId")
    VALUES (${now}, 'deleted', '', 'none')`;
}
