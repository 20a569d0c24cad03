import type { AuditEntry, Origin } from "../domain/audit";
import { write } from "./database";

/** Writes what happened to the audit log. */
export async function saveAuditEntry(
  { event, userId, detail }: AuditEntry,
  { address, requestId }: Pick<Origin, "address" | "requestId">,
  now: Date,
): Promise<void> {
  await write((tx) =>
    tx.auditEntry.create({
      data: { at: now, event, userId, address, requestId, detail: detail ?? null },
      select: { sequence: true },
    }),
  );
}
