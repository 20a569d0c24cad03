import {
  type ArchiveHead,
  type ArchiveLists,
  archiveVersion,
  type LongList,
  type LongListEntries,
  longLists,
  type RecordedReview,
} from "../domain/archive";
import type { Evidence } from "../domain/evidence";
import type { ProgressEvent } from "../domain/history";
import type { LogEntry } from "../domain/log-entry";
import type { Note } from "../domain/note";
import type { Pause } from "../domain/pause";
import type { PlanVersion } from "../domain/plan-version";
import { type ArchivedProject, projectContentOf } from "../domain/project";

function openJsonObject(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

/** Fixed field order. Fields of a RecordedEvent that a replay derives are left out, and so is a day that none gave. */
export function archivedEventOf(event: ProgressEvent): Omit<ProgressEvent, "happenedOn"> {
  const { id, item, kind, from, to, at, day, timeZone, happenedOn, undoOf, source } = event;
  const given = undoOf === null && happenedOn !== null && { happenedOn };
  return { id, item, kind, from, to, at, day, timeZone, ...given, undoOf, source };
}

function archivedNoteOf({ item, version, at, day, text }: Note): Note {
  return { item, version, at, day, text };
}

function archivedEvidenceOf(evidence: Evidence): Evidence {
  const { id, version, kind, title, url, issuer, credentialId, issuedOn, expiresOn } = evidence;
  const { description, items, addedAt, addedOn, changedAt, changedOn } = evidence;
  return {
    ...{ id, version, kind, title, url, issuer, credentialId, issuedOn, expiresOn },
    ...{ description, items, addedAt, addedOn, changedAt, changedOn },
    ...{ removedAt: evidence.removedAt, removedOn: evidence.removedOn },
  };
}

function archivedProjectOf(project: ArchivedProject): object {
  const { id, version, addedAt, addedOn, changedAt, changedOn, removedAt, removedOn } = project;
  return {
    ...{ id, version, ...projectContentOf(project), picture: project.picture?.file ?? null },
    ...{ addedAt, addedOn, changedAt, changedOn, removedAt, removedOn },
  };
}

/** The learner's own hours are a list: an object is read only up to a number of fields. */
function archivedPlanOf(plan: PlanVersion): object {
  const { version, at, day, startsOn, targetOn, hoursPerWeek, specialisation, level } = plan;
  const { industry, restDays, pauses } = plan;
  const hours = Object.entries(plan.hours).map(([item, own]) => ({ item, hours: own }));
  return {
    ...{ version, at, day, startsOn, targetOn, hoursPerWeek, specialisation, level, industry },
    ...{ restDays, hours, pauses: pauses.map(archivedPauseOf) },
  };
}

function archivedPauseOf({ id, from, to, reason }: Pause): Pause {
  return { id, from, to, reason };
}

function archivedLogEntryOf(entry: LogEntry): LogEntry {
  const { id, version, kind, on, timeZone, item, minutes, title, url, note } = entry;
  const { company, role, state, nextOn, addedAt, addedOn, changedAt, changedOn } = entry;
  return {
    ...{ id, version, kind, on, timeZone, item, minutes, title, url, note },
    ...{ company, role, state, nextOn, addedAt, addedOn, changedAt, changedOn },
    ...{ removedAt: entry.removedAt, removedOn: entry.removedOn },
  };
}

function archivedReviewOf({ id, item, answer, at, on }: RecordedReview): RecordedReview {
  return { id, item, answer, at, on };
}

const archivedOf: { readonly [Name in LongList]: (entry: LongListEntries[Name]) => object } = {
  notes: archivedNoteOf,
  evidence: archivedEvidenceOf,
  projects: archivedProjectOf,
  plans: archivedPlanOf,
  log: archivedLogEntryOf,
  reviews: archivedReviewOf,
  events: archivedEventOf,
};

async function* serialiseList<Name extends LongList>(
  name: Name,
  lists: ArchiveLists,
): AsyncGenerator<string> {
  const batches: AsyncIterable<readonly LongListEntries[Name][]> = lists[name];
  const toArchived: (entry: LongListEntries[Name]) => object = archivedOf[name];
  yield `,"${name}":[`;
  let isFirst = true;
  for await (const values of batches) {
    const lines = values.map((value) => `\n${JSON.stringify(toArchived(value))}`).join(",");
    if (values.length > 0) yield isFirst ? lines : `,${lines}`;
    isFirst &&= values.length === 0;
  }
  yield "]";
}

/** Yields the archive as JSON: instants in ISO 8601 UTC, days as `YYYY-MM-DD`. */
export async function* serialiseArchive(
  { enrolments, ...head }: ArchiveHead,
  listsOf: (path: string) => ArchiveLists,
  now: Date,
): AsyncGenerator<string> {
  yield openJsonObject({ format: "langkah", version: archiveVersion, exportedAt: now, ...head });
  yield ',"enrolments":[';
  for (const [index, enrolment] of enrolments.entries()) {
    const lists = listsOf(enrolment.path);
    yield `${index === 0 ? "" : ","}${openJsonObject(enrolment)}`;
    for (const name of longLists) yield* serialiseList(name, lists);
    yield "}";
  }
  yield "]}\n";
}
