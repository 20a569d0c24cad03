import { type Evidence, type EvidenceContent, evidenceLimit } from "./evidence";
import type { WriteTime } from "./write-time";

/** "gone": it was removed. "missing": there never was one, or its trace has gone. */
export type EvidenceOutcome =
  | { readonly outcome: "saved" | "unchanged" | "conflict" | "gone"; readonly evidence: Evidence }
  | { readonly outcome: "missing" | "full" };

function isSameContent(one: EvidenceContent, other: EvidenceContent): boolean {
  return (
    one.kind === other.kind &&
    one.title === other.title &&
    one.url === other.url &&
    one.issuer === other.issuer &&
    one.credentialId === other.credentialId &&
    one.issuedOn === other.issuedOn &&
    one.expiresOn === other.expiresOn &&
    one.description === other.description &&
    one.items.join() === other.items.join()
  );
}

/** A repeat changes nothing; the id of a removed one stays used, so that a late repeat does not bring it back. */
export function decideEvidenceAddition(
  known: Evidence | undefined,
  { id, content, liveCount }: { id: string; content: EvidenceContent; liveCount: number },
  { at, day }: WriteTime,
): EvidenceOutcome {
  if (known?.removedAt) return { outcome: "gone", evidence: known };
  if (known) {
    const outcome = isSameContent(known, content) ? "unchanged" : "conflict";
    return { outcome, evidence: known };
  }
  if (liveCount >= evidenceLimit) return { outcome: "full" };
  const later = { changedAt: null, changedOn: null, removedAt: null, removedOn: null };
  return {
    outcome: "saved",
    evidence: { id, version: 1, ...content, addedAt: at, addedOn: day, ...later },
  };
}

/** Content that is stored already is not written again, so that a request can be repeated. */
export function decideEvidenceChange(
  known: Evidence | undefined,
  { version, content }: { version: number; content: EvidenceContent },
  { at, day }: WriteTime,
): EvidenceOutcome {
  if (!known) return { outcome: "missing" };
  if (known.removedAt) return { outcome: "gone", evidence: known };
  if (isSameContent(known, content)) return { outcome: "unchanged", evidence: known };
  if (known.version !== version) return { outcome: "conflict", evidence: known };
  const next = { version: known.version + 1, changedAt: at, changedOn: day };
  return { outcome: "saved", evidence: { ...known, ...content, ...next } };
}

/** Without a version whichever is current is removed. */
export function decideEvidenceRemoval(
  known: Evidence | undefined,
  { version }: { version?: number | undefined },
  { at, day }: WriteTime,
): EvidenceOutcome {
  if (!known) return { outcome: "missing" };
  if (known.removedAt) return { outcome: "unchanged", evidence: known };
  if (version !== undefined && known.version !== version)
    return { outcome: "conflict", evidence: known };
  const details = { url: null, issuer: null, credentialId: null, description: null };
  const dates = { issuedOn: null, expiresOn: null };
  const removal = { version: known.version + 1, removedAt: at, removedOn: day };
  return { outcome: "saved", evidence: { ...known, ...details, ...dates, ...removal } };
}
