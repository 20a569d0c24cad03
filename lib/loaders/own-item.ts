import { defaultPathKey } from "../content/paths";
import { findOwnItem } from "../data/items/own-item";
import type { LevelledEvidence } from "../domain/evidence";
import type { ItemMarks, ResourceFilters } from "../domain/item-marks";
import type { Learner } from "../domain/learner";
import { defaultLocale } from "../domain/locale";
import type { Note } from "../domain/note";
import type { LevelledProject } from "../domain/project-level";
import type { ResourceFilter } from "../domain/resource";
import { shownVersionField } from "../validation/note";
import { resourceFilterSchema } from "../validation/resource-filter";
import { loadEvidenceOfItem } from "./evidence";
import { loadProjectsOfItem } from "./project";

export type OwnItemQuery = {
  readonly cost?: string;
  readonly language?: string;
  /** Shows the versions of the note before this one. */
  readonly before?: string;
};

export type NoteVersions = {
  /** Newest first. */
  readonly versions: readonly Note[];
  /** The version before which there are older ones; null at the end. */
  readonly before: number | null;
};

export type OwnItem = {
  readonly marks: ItemMarks;
  readonly note: Note;
  readonly versions: NoteVersions;
  readonly evidence: readonly LevelledEvidence[];
  /** Of the item, or that show it. */
  readonly projects: readonly LevelledProject[];
  /** Of the query, and what it leaves open of the settings. */
  readonly filter: ResourceFilter;
};

const pageLength = 20;

/** What a learner wrote, marked and showed on an item, with a page of the note's earlier versions. */
export async function loadOwnItem(
  learner: Learner,
  item: string,
  query: OwnItemQuery,
): Promise<OwnItem> {
  const page = { before: shownVersionField.parse(query.before), count: pageLength + 1 };
  const [found, evidence, projects] = await Promise.all([
    findOwnItem(learner.id, defaultPathKey, item, page),
    loadEvidenceOfItem(learner, item),
    loadProjectsOfItem(learner, item),
  ]);
  const { marks, note, filters } = found;
  const versions = versionsFrom(found.versions);
  return { marks, note, versions, evidence, projects, filter: filterOf(filters, query) };
}

/** From one more than a page has, if there are more. */
function versionsFrom(found: readonly Note[]): NoteVersions {
  const versions = found.slice(0, pageLength);
  const oldest = versions.at(-1)?.version ?? null;
  return { versions, before: found.length > pageLength ? oldest : null };
}

function filterOf(
  { freeOnly, indonesianOnly }: ResourceFilters,
  query: OwnItemQuery,
): ResourceFilter {
  const { cost, language } = resourceFilterSchema.parse(query);
  return {
    cost: cost ?? (freeOnly ? "free" : undefined),
    language: language ?? (indonesianOnly ? defaultLocale : undefined),
  };
}
