import { saveAuditEntry } from "../data/accounts/audit";
import type { AuditEvent } from "../domain/audit";
import { currentRequestMetadata } from "./request-metadata";

/** Writes to the audit log what this request came to; `detail` is never a secret. */
export async function recordAuditEvent(
  event: AuditEvent,
  userId: string | null,
  detail?: string,
): Promise<void> {
  await saveAuditEntry({ event, userId, detail }, await currentRequestMetadata(), new Date());
}
