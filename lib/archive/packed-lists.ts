import type { LongList, LongListEntries } from "../domain/archive";
import type { Evidence } from "../domain/evidence";
import { packEvents, unpackEvents } from "./packed-events";
import { packNotes, unpackNotes } from "./packed-notes";
import { packProjects, unpackProjects } from "./packed-projects";
import { packRecords, unpackRecords } from "./packed-records";

/** Entries of a long list as text, in parts. */
export const packList: {
  readonly [Name in LongList]: (entries: readonly LongListEntries[Name][]) => Promise<string>;
} = { notes: packNotes, evidence: packRecords, projects: packProjects, events: packEvents };

export const unpackList: {
  readonly [Name in LongList]: (packed: string) => Promise<LongListEntries[Name][]>;
} = {
  notes: unpackNotes,
  evidence: unpackRecords<Evidence>,
  projects: unpackProjects,
  events: unpackEvents,
};
