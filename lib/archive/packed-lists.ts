import type { LongList, LongListEntries, RecordedReview } from "../domain/archive";
import type { Evidence } from "../domain/evidence";
import type { LogEntry } from "../domain/log-entry";
import type { PlanVersion } from "../domain/plan-version";
import { packEvents, unpackEvents } from "./packed-events";
import { packNotes, unpackNotes } from "./packed-notes";
import { packProjects, unpackProjects } from "./packed-projects";
import { packRecords, unpackRecords } from "./packed-records";

/** Entries of a long list as text, in parts. */
export const packList: {
  readonly [Name in LongList]: (entries: readonly LongListEntries[Name][]) => Promise<string>;
} = {
  notes: packNotes,
  evidence: packRecords,
  projects: packProjects,
  plans: packRecords,
  log: packRecords,
  reviews: packRecords,
  events: packEvents,
};

export const unpackList: {
  readonly [Name in LongList]: (packed: string) => Promise<LongListEntries[Name][]>;
} = {
  notes: unpackNotes,
  evidence: unpackRecords<Evidence>,
  projects: unpackProjects,
  plans: unpackRecords<PlanVersion>,
  log: unpackRecords<LogEntry>,
  reviews: unpackRecords<RecordedReview>,
  events: unpackEvents,
};
