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

/** With the removed ones. Where it is full, the oldest removed ones are deleted. */
export const evidenceRowLimit = 4000;

/** In characters. */
export const evidenceDescriptionLimit = 1000;

/** How many items one may support. */
export const evidenceItemLimit = 30;

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
