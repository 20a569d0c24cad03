import { saveAuditEntry } from "../data/accounts/audit";
import type { AuditEvent } from "../domain/audit";
import { currentRequestMetadata } from "./current-request";

/** `detail` must not contain a secret. */
export async function recordAuditEvent(
  event: AuditEvent,
  userId: string | null,
  detail?: string,
): Promise<void> {
  await saveAuditEntry({ event, userId, detail }, await currentRequestMetadata(), new Date());
}
