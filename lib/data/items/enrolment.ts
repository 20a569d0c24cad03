import type { Session } from "../../domain/session";
import type { Engine, SqlExecutor } from "../engines/engine";

/** An item of a learner, and the session that asks for the write. */
export type ItemTarget = {
  readonly userId: string;
  readonly pathKey: string;
  readonly item: string;
  readonly session?: Session | undefined;
};

/** The same lock as a tick's, before any read that a decision depends on. Undefined if not enrolled. */
export async function lockEnrolment(
  tx: SqlExecutor,
  rowLock: Engine["rowLock"],
  { userId, pathKey }: Pick<ItemTarget, "userId" | "pathKey">,
): Promise<string | undefined> {
  const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey} ${rowLock}`;
  return enrolment?.id;
}
