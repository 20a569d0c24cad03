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
import { loadMarksAndFilters } from "./item-marks";
import { loadNoteWithVersions, type NoteVersions } from "./note";
import { loadProjectsOfItem } from "./project";

export type OwnItemQuery = {
  readonly cost?: string;
  readonly language?: string;
  /** Shows the versions of the note before this one. */
  readonly before?: string;
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

/** What a learner wrote and marked on an item. */
export async function loadOwnItem(
  learner: Learner,
  item: string,
  query: OwnItemQuery,
): Promise<OwnItem> {
  const [marked, written, evidence, projects] = await Promise.all([
    loadMarksAndFilters(learner, item),
    loadNoteWithVersions(learner, item, shownVersionField.parse(query.before)),
    loadEvidenceOfItem(learner, item),
    loadProjectsOfItem(learner, item),
  ]);
  const { marks, filters } = marked;
  return { marks, ...written, evidence, projects, filter: filterOf(filters, query) };
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
