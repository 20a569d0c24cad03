import type { ItemMarks } from "../domain/item-marks";
import type { Learner } from "../domain/learner";
import { defaultLocale } from "../domain/locale";
import type { Note } from "../domain/note";
import type { ResourceFilter } from "../domain/resource";
import { shownVersionField } from "../validation/note";
import { resourceFilterSchema } from "../validation/resource-filter";
import { loadItemMarks, loadResourceFilters } from "./item-marks";
import { loadNote, loadNoteVersions, type NoteVersions } from "./note";

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
  /** Of the query, and what it leaves open of the settings. */
  readonly filter: ResourceFilter;
};

/** What a learner wrote and marked on an item. */
export async function loadOwnItem(
  learner: Learner,
  item: string,
  query: OwnItemQuery,
): Promise<OwnItem> {
  const [marks, note, versions, filter] = await Promise.all([
    loadItemMarks(learner, item),
    loadNote(learner, item),
    loadNoteVersions(learner, item, shownVersionField.parse(query.before)),
    loadFilter(learner, query),
  ]);
  return { marks, note, versions, filter };
}

async function loadFilter(learner: Learner, query: OwnItemQuery): Promise<ResourceFilter> {
  const { freeOnly, indonesianOnly } = await loadResourceFilters(learner);
  const { cost, language } = resourceFilterSchema.parse(query);
  return {
    cost: cost ?? (freeOnly ? "free" : undefined),
    language: language ?? (indonesianOnly ? defaultLocale : undefined),
  };
}
