import type { AuditEntry, RequestMetadata } from "../../domain/audit";
import { writeSql } from "../database";

export async function saveAuditEntry(
  { event, userId, detail }: AuditEntry,
  { address, requestId }: Pick<RequestMetadata, "address" | "requestId">,
  now: Date,
): Promise<void> {
  await writeSql(
    (tx) => tx.$executeRaw`
      INSERT INTO "AuditEntry" ("at", "event", "userId", "address", "requestId", "detail")
      VALUES (${now}, ${event}, ${userId}, ${address}, ${requestId}, ${detail ?? null})`,
  );
}
