import { type Evidence, evidenceRowLimit } from "./evidence";
import type { RecordedEvent } from "./history";
import type { ItemMarks, ResourceFilters } from "./item-marks";
import type { Learner } from "./learner";
import { type LogEntry, logRowLimit } from "./log-entry";
import type { Note } from "./note";
import { type PlanVersion, planVersionLimit } from "./plan-version";
import type { ProfileContent } from "./profile";
import type { ItemState } from "./progress";
import { type ArchivedProject, projectLimit, removedProjectLimit } from "./project";
import type { Review } from "./review";
import { reviewLimit } from "./review-decision";
import type { Selection } from "./selection";
import type { Session } from "./session";
import type { ShownForecast } from "./shown-forecast";
import type { ArchivedTimer } from "./timer";

/** Raised when a reader of an older version could misread the archive. */
export const archiveVersion = 4;

/**
 * Every earlier one still comes in: 1 had a text as the note of an item, without versions; neither 1 nor 2 had evidence
 * and projects; none of them had plans, a log, reviews and forecasts. What 1 to 3 say of a target and hours is ignored:
 * nothing could set them.
 */
export const readableVersions: readonly number[] = [1, 2, 3, archiveVersion];

/** The lists of an enrolment that may be long, in their order in the file: read and written in batches. */
export const longLists = [
  ...["notes", "evidence", "projects"],
  ...["plans", "log", "reviews", "events"],
] as const;
export type LongList = (typeof longLists)[number];

export type LongListEntries = {
  /** Every version, by item and in rising order; the last of an item is the current one. */
  readonly notes: Note;
  /** The removed ones too. */
  readonly evidence: Evidence;
  /** The removed ones too. */
  readonly projects: ArchivedProject;
  /** In rising order; the last is the current one. */
  readonly plans: PlanVersion;
  /** The removed ones too. */
  readonly log: LogEntry;
  readonly reviews: RecordedReview;
  /** In server order. */
  readonly events: RecordedEvent;
};

export type RecordedReview = Review & { readonly id: string; readonly at: Date };

export type ArchiveLists = {
  readonly [Name in LongList]: AsyncIterable<readonly LongListEntries[Name][]>;
};

export const archiveFileName = "langkah.json";

/**
 * Upload limits: what a learner at every limit exports can be imported. `otherCharacters` is small, because that part is
 * parsed synchronously.
 */
export const archiveLimits = {
  uploadBytes: 112 * 1024 * 1024,
  unpackedBytes: 288 * 1024 * 1024,
  /** More than `historyLimits` lets in. */
  events: 500_000,
  /** Versions of notes: more than `noteVersionsLimit` lets in. */
  notes: 100_000,
  evidence: evidenceRowLimit,
  projects: projectLimit + removedProjectLimit,
  plans: planVersionLimit,
  log: logRowLimit,
  reviews: reviewLimit,
  /** One a week: more weeks than a learner has. */
  forecasts: 10_000,
  otherCharacters: 8 * 1024 * 1024,
} as const;

/** What is marked on an item is not derived from events, unlike the state. Days are those of the events. */
export type ArchivedItem = Omit<ItemState, "version" | "startedOn" | "completedOn"> & ItemMarks;

export type ArchivedEnrolment = {
  readonly path: string;
  readonly contentVersion: number;
  readonly startedAt: Date;
  readonly items: readonly ArchivedItem[];
  /** Oldest first. */
  readonly forecasts: readonly ShownForecast[];
  /** While it runs. */
  readonly timer: ArchivedTimer | null;
  /** Without its secret address. */
  readonly calendarFeed: { readonly createdAt: Date } | null;
};

/** Contains no credential: no hash, key or token. The long lists are read in batches. */
export type ArchiveHead = {
  readonly profile: Pick<Learner, "email" | "name" | "locale" | "timeZone" | "createdAt"> &
    ResourceFilters & {
      readonly emailConfirmedAt: Date | null;
      readonly hasPassword: boolean;
      /** Whether the learner wants a mail a week. An import switches none on. */
      readonly reminders: boolean;
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
  readonly portfolio: PortfolioChoices;
  readonly enrolments: readonly ArchivedEnrolment[];
};

/** What the learner wrote and chose for the documents. */
export type PortfolioChoices = {
  readonly profile: ProfileContent;
  /** The last changed first. */
  readonly selections: readonly Selection[];
};

/** Without its long lists, which are read in batches. */
export type Archive = {
  /** Null where the file does not say. */
  readonly exportedAt: Date | null;
  readonly profile: (Pick<Learner, "name" | "timeZone"> & Partial<ResourceFilters>) | null;
  readonly portfolio: PortfolioChoices;
  readonly enrolments: readonly {
    readonly path: string;
    readonly items: readonly ItemMarks[];
    readonly forecasts: readonly ShownForecast[];
    readonly timer: ArchivedTimer | null;
    /** Texts of version 1 of the format, by item. */
    readonly texts: readonly { readonly item: string; readonly text: string }[];
    /** The index of each of its long lists; null for one that it does not have. */
    readonly lists: Readonly<Record<LongList, number | null>>;
  }[];
};
