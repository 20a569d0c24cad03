import { addDays } from "./calendar";
import type { Level } from "./level";

export const evidenceKinds = [
  "repository",
  "demo",
  "certificate",
  "course",
  "article",
  "document",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A learner's, without the removed ones. */
export const evidenceLimit = 2000;

/** With the removed ones, of which the oldest go first. */
export const evidenceRowLimit = 4000;

/** In characters. */
export const evidenceDescriptionLimit = 1000;

/** How many items one may support. */
export const evidenceItemLimit = 30;

/** In days, how long before its end an expiry is near. */
export const expiryNotice = 30;

export type EvidenceContent = {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly url: string | null;
  readonly issuer: string | null;
  readonly credentialId: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly description: string | null;
  /** Keys of the items that it supports: each once, in alphabetical order. */
  readonly items: readonly string[];
};

/** When a thing was added, last changed and removed, with the learner's local days. */
export type Lifecycle = {
  readonly addedAt: Date;
  readonly addedOn: string;
  readonly changedAt: Date | null;
  readonly changedOn: string | null;
  readonly removedAt: Date | null;
  readonly removedOn: string | null;
};

/** A removed one keeps only its kind, title and items. */
export type Evidence = EvidenceContent &
  Lifecycle & {
    readonly id: string;
    /** Rises by one with each write. */
    readonly version: number;
  };

export type LevelledEvidence = Evidence & { readonly level: Level };

export type WriteTime = { readonly at: Date; readonly day: string };

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
export function decideAddition(
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

/** Content that is so already is no write. */
export function decideChange(
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
export function decideRemoval(
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

/** "past" from the day after its last; null where it has none, or one that is not near. */
export function expiryOf(
  { expiresOn }: Pick<EvidenceContent, "expiresOn">,
  today: string,
): "soon" | "past" | null {
  if (expiresOn === null || expiresOn > addDays(today, expiryNotice)) return null;
  return expiresOn < today ? "past" : "soon";
}

export type Expiry = Pick<Evidence, "id" | "title"> & { readonly expiresOn: string };

/** Those that come next first, then those that are past, the latest first. */
export function nearestExpiries(list: readonly Expiry[], today: string): readonly Expiry[] {
  const isPast = (expiry: Expiry) => expiryOf(expiry, today) === "past";
  const inOrder = [...list].sort((one, other) => (one.expiresOn < other.expiresOn ? -1 : 1));
  return [...inOrder.filter((each) => !isPast(each)), ...inOrder.filter(isPast).reverse()];
}
