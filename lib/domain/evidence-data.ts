import type { EvidenceContent, LevelledEvidence } from "./evidence";
import type { LevelName } from "./level";

/** Evidence as programs get it, without what was not filled in. */
export type EvidenceData = Partial<EvidenceContent> & {
  readonly id: string;
  readonly level: LevelName;
  readonly checkedAt?: Date;
  readonly version: number;
};

export function evidenceDataOf(evidence: LevelledEvidence): EvidenceData {
  const { id, kind, title, url, issuer, credentialId, issuedOn, expiresOn } = evidence;
  const { description, items, level, version } = evidence;
  const content = { kind, title, url, issuer, credentialId, issuedOn, expiresOn, description };
  const filledIn = Object.entries(content).filter(([, value]) => value !== null);
  const checked = level.checkedAt !== null && { checkedAt: level.checkedAt };
  return { id, ...Object.fromEntries(filledIn), items, level: level.name, ...checked, version };
}
