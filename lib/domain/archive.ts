import type { RecordedEvent } from "./history";
import type { Learner } from "./learner";
import type { ItemState } from "./progress";
import type { Session } from "./session";

/** Raised when a reader of an older version could misread the archive. */
export const archiveVersion = 1;

export const archiveFileName = "langkah.json";

/**
 * Upload limits: 1.5 times the longest benchmarked history. `otherCharacters` is small, because that part is parsed
 * synchronously.
 */
export const archiveLimits = {
  uploadBytes: 32 * 1024 * 1024,
  unpackedBytes: 160 * 1024 * 1024,
  events: 500_000,
  otherCharacters: 8 * 1024 * 1024,
} as const;

/** The note is not derived from events, unlike the state. Days are those of the events. */
type ArchivedItem = Omit<ItemState, "version" | "startedOn" | "completedOn"> & {
  readonly note: string | null;
};

export type ArchivedEnrolment = {
  readonly path: string;
  readonly contentVersion: number;
  readonly startedAt: Date;
  readonly targetDate: string | null;
  readonly hoursPerWeek: number | null;
  readonly specialisation: string | null;
  readonly items: readonly ArchivedItem[];
};

/** Contains no credential: no hash, key or token. */
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

export type Archive = {
  readonly exportedAt: Date;
  readonly profile: Pick<Learner, "name" | "timeZone">;
  readonly enrolments: readonly {
    readonly path: string;
    readonly items: readonly Pick<ArchivedItem, "item" | "note">[];
    readonly events: readonly RecordedEvent[];
  }[];
};

export const archiveRefusals = [
  "too-large",
  "unreadable",
  "not-an-export",
  "other-version",
  "impossible",
] as const;
export type ArchiveRefusal = (typeof archiveRefusals)[number];

/** Whether the file itself caused the refusal, as opposed to a limit or an expired upload. */
export function isFileRefusal(refusal: string): boolean {
  return !["too-many", "busy", "gone"].includes(refusal);
}

export class ArchiveError extends Error {
  override name = "ArchiveError";

  constructor(readonly reason: ArchiveRefusal) {
    super(reason);
  }
}
