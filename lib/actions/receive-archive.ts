import { record } from "../auth/audit";
import { takeTurn } from "../auth/rate-limit";
import { deleteTokens, saveToken } from "../data/accounts/token";
import type { ArchiveRefusal } from "../domain/archive";
import type { Learner } from "../domain/learner";
import { tokenTimes } from "../domain/token";
import { readArchive } from "../validation/archive";

export type Received =
  | { readonly ok: true; readonly upload: string }
  | { readonly ok: false; readonly reason: ArchiveRefusal | "busy" | "too-many" };

/**
 * Looks at an upload and, where it can be imported, keeps it for an hour until its owner has seen what it would change;
 * one at a time. Returns what stands for it.
 */
export async function receiveArchive(
  learner: Learner,
  bytes: Uint8Array,
  now: Date,
): Promise<Received> {
  const turn = await takeTurn(["heavyWork", learner.id]);
  if (!turn.ok) return { ok: false, reason: "too-many" };
  const read = await readArchive(bytes, now);
  if (!read.ok) {
    await record("import-refused", learner.id, read.reason);
    return read;
  }
  await deleteTokens(learner.id, ["import"]);
  const data = Buffer.from(bytes).toString("base64");
  const upload = await saveToken("import", { userId: learner.id, data }, tokenTimes("import", now));
  return { ok: true, upload };
}
