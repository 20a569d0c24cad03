import type { Session } from "../../domain/session";
import type { Engine, SqlExecutor } from "../engines/engine";

/** A learner's path, and the session that asks for the write. */
export type EnrolmentTarget = {
  readonly userId: string;
  readonly pathKey: string;
  readonly session?: Session | undefined;
};

export type ItemTarget = EnrolmentTarget & { readonly item: string };

/** Evidence, a project, an entry of the log or a review. */
export type RecordTarget = EnrolmentTarget & { readonly id: string };

/** The same lock as a tick's, before any read that a decision depends on. Undefined if not enrolled. */
export async function lockEnrolment(
  tx: SqlExecutor,
  rowLock: Engine["rowLock"],
  { userId, pathKey }: Pick<EnrolmentTarget, "userId" | "pathKey">,
): Promise<string | undefined> {
  const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Enrolment" WHERE "userId" = ${userId} AND "pathKey" = ${pathKey} ${rowLock}`;
  return enrolment?.id;
}
