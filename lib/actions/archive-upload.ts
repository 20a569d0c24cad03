import { recordAuditEvent } from "../auth/audit";
import { consumeLimit } from "../auth/rate-limit";
import { deleteTokens, saveToken } from "../data/accounts/token";
import type { ArchivePlace, ArchiveRefusal } from "../domain/archive";
import { tokenValidity } from "../domain/token";
import { readArchive } from "../validation/archive";
import type { LearnerContext } from "./context";

export type ReceiveResult =
  | { readonly ok: true; readonly upload: string }
  | {
      readonly ok: false;
      readonly reason: ArchiveRefusal | "busy" | "too-many";
      readonly place?: ArchivePlace | undefined;
    };

/** Stores an importable upload for an hour, one per learner. Returns its token. */
export async function receiveArchive(
  bytes: Uint8Array,
  { learner, session, now }: LearnerContext,
): Promise<ReceiveResult> {
  const limit = await consumeLimit(["heavyWork", learner.id]);
  if (!limit.ok) return { ok: false, reason: "too-many" };
  const result = await readArchive(bytes, now);
  if (!result.ok) {
    await recordAuditEvent("import-refused", learner.id, result.reason);
    return result;
  }
  await deleteTokens(learner.id, ["import"], session);
  const data = Buffer.from(bytes).toString("base64");
  const upload = await saveToken(
    "import",
    { userId: learner.id, data },
    tokenValidity("import", now),
    session,
  );
  return { ok: true, upload };
}
