import { serialiseArchive } from "@/lib/archive/document";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { findEvidenceBatches } from "@/lib/data/evidence/evidence-list";
import { findLogBatches } from "@/lib/data/log/log-batches";
import { findPlanBatches } from "@/lib/data/plan/plan-versions";
import { findArchiveHead, findHistoryBatches, findNoteBatches } from "@/lib/data/progress/archive";
import { saveImport } from "@/lib/data/progress/import";
import type { ImportSource } from "@/lib/data/progress/import-upload";
import { findProjectBatches } from "@/lib/data/projects/project";
import { findReviewBatches } from "@/lib/data/reviews/review-batches";
import type { LongList, LongListEntries } from "@/lib/domain/archive";
import type { RecordedEvent } from "@/lib/domain/history";
import { knownPartOf } from "@/lib/domain/import";
import type { Learner } from "@/lib/domain/learner";
import { notesFromTexts } from "@/lib/domain/note-import";
import { itemsOf } from "@/lib/domain/path";
import { zipOf } from "../unit/archive-fixture";
import { readWholeArchive } from "../unit/read-archive";
import { morning } from "./learners";

/** The `langkah.json` of a learner, as an export holds it. */
export async function exportArchive(learnerId: string, now = morning): Promise<string> {
  const head = await findArchiveHead(learnerId, now);
  if (!head) throw new Error(`There is no learner ${learnerId}`);
  const listsOf = (path: string) => ({
    events: findHistoryBatches(learnerId, path),
    notes: findNoteBatches(learnerId, path),
    evidence: findEvidenceBatches(learnerId, path),
    projects: findProjectBatches(learnerId, path),
    plans: findPlanBatches(learnerId, path),
    log: findLogBatches(learnerId, path),
    reviews: findReviewBatches(learnerId, path),
  });
  let text = "";
  for await (const piece of serialiseArchive(head, listsOf, now)) text += piece;
  return text;
}

async function* portionsOf<T>(list: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

type OtherLists = { readonly [Name in LongList]?: readonly LongListEntries[Name][] };

/** What an upload holds, which is never used up. */
export function importSourceOf(
  events: readonly RecordedEvent[],
  { notes = [], evidence = [], projects = [], plans = [], log = [], reviews = [] }: OtherLists = {},
): ImportSource {
  return {
    events: () => portionsOf(events, 1000),
    notes: () => portionsOf(notes, 3),
    evidence: () => portionsOf(evidence, 3),
    projects: () => portionsOf(projects, 3),
    plans: () => portionsOf(plans, 3),
    log: () => portionsOf(log, 1000),
    reviews: () => portionsOf(reviews, 3),
    consume: async () => undefined,
  };
}

/** Imports an archive as the button of its preview does. Returns the number of added changes, or the refusal. */
export async function importArchive(
  learner: Pick<Learner, "id">,
  text: string,
  { withProfile = false, path = pathOf(defaultPathKey), now = morning } = {},
): Promise<number | string | undefined> {
  const read = await readWholeArchive(zipOf({ "langkah.json": text }), now);
  if (!read.ok) return read.reason;
  const { exportedAt, profile, portfolio, enrolments } = read.archive;
  const list = enrolments.findIndex((enrolment) => enrolment.path === path.key);
  const itemKeys = new Set(itemsOf(path).map(({ key }) => key));
  const enrolment = enrolments[list];
  const wanted = {
    marks: (enrolment?.items ?? []).filter(({ item }) => itemKeys.has(item)),
    forecasts: enrolment?.forecasts ?? [],
    timer: enrolment?.timer ?? null,
    profile: withProfile ? profile : null,
    portfolio,
  };
  const written = { at: exportedAt ?? now, timeZone: profile?.timeZone ?? "UTC" };
  const texts = notesFromTexts(enrolment?.texts ?? [], written);
  const known = <Name extends LongList>(name: Name, entries: readonly LongListEntries[Name][]) =>
    entries.flatMap((entry) => knownPartOf[name](entry, itemKeys) ?? []);
  const source = importSourceOf(known("events", read.events[list] ?? []), {
    notes: known("notes", [...(read.notes[list] ?? []), ...texts]),
    evidence: known("evidence", read.evidence[list] ?? []),
    projects: known("projects", read.projects[list] ?? []),
    plans: known("plans", read.plans[list] ?? []),
    log: known("log", read.log[list] ?? []),
    reviews: known("reviews", read.reviews[list] ?? []),
  });
  const plan = await saveImport(learner.id, path.key, wanted, source, { now });
  return plan === "too-long" ? plan : plan?.added;
}
