import type { RecordedEvent } from "./history";
import type { Learner } from "./learner";
import type { ItemState } from "./progress";
import type { Session } from "./session";

/** The version of the form in which everything about a learner is taken away; it rises when a reader has to know. */
export const archiveVersion = 1;

/** The file in an archive that is for programs, and the only one that is read again. */
export const archiveFileName = "langkah.json";

/**
 * What an upload may have at most: bytes as it comes, bytes unpacked, changes, and characters of all but the changes.
 * Half as much again as the longest history that the app is measured with. The rest is parsed in one go, for which all
 * others wait.
 */
export const archiveLimits = {
  uploadBytes: 32 * 1024 * 1024,
  unpackedBytes: 160 * 1024 * 1024,
  events: 500_000,
  otherCharacters: 8 * 1024 * 1024,
} as const;

/** An item as it stands, which its events lead to, with its note, which they do not. */
type ArchivedItem = Omit<ItemState, "version"> & { readonly note: string | null };

/** A learner on a path, without the events. */
export type ArchivedEnrolment = {
  readonly path: string;
  readonly contentVersion: number;
  readonly startedAt: Date;
  readonly targetDate: string | null;
  readonly hoursPerWeek: number | null;
  readonly specialisation: string | null;
  readonly items: readonly ArchivedItem[];
};

/** All that is stored about one learner, apart from the events: nothing in it opens an account. */
export type ArchiveWithoutEvents = {
  readonly profile: Pick<Learner, "email" | "name" | "locale" | "timeZone" | "createdAt"> & {
    readonly emailConfirmedAt: Date | null;
    readonly hasPassword: boolean;
  };
  readonly sessions: readonly Omit<Session, "id">[];
  readonly accounts: readonly {
    readonly provider: string;
    readonly subject: string;
    readonly label: string;
    readonly createdAt: Date;
  }[];
  readonly passkeys: readonly {
    readonly name: string;
    readonly createdAt: Date;
    readonly usedAt: Date | null;
  }[];
  readonly secondFactor: {
    readonly createdAt: Date;
    readonly confirmedAt: Date | null;
    readonly recoveryCodes: number;
  } | null;
  readonly audit: readonly {
    readonly at: Date;
    readonly event: string;
    readonly address: string;
    readonly detail: string | null;
  }[];
  readonly enrolments: readonly ArchivedEnrolment[];
};

/** What an import takes from an archive. */
export type Archive = {
  readonly exportedAt: Date;
  readonly profile: Pick<Learner, "name" | "timeZone">;
  readonly enrolments: readonly {
    readonly path: string;
    readonly items: readonly Pick<ArchivedItem, "item" | "note">[];
    readonly events: readonly RecordedEvent[];
  }[];
};

/** Why a file is not read: the page says each in words. */
export const archiveRefusals = [
  "too-large",
  "unreadable",
  "not-an-export",
  "other-version",
  "impossible",
] as const;
export type ArchiveRefusal = (typeof archiveRefusals)[number];

/** Whether an import came to nothing because of its file, and not because of when or how often it was tried. */
export function isFileRefusal(refusal: string): boolean {
  return !["too-many", "busy", "gone"].includes(refusal);
}

/** Thrown while a file is read that need not be read any further. */
export class ArchiveError extends Error {
  override name = "ArchiveError";

  constructor(readonly reason: ArchiveRefusal) {
    super(reason);
  }
}
