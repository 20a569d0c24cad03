import { type StepPlace, stepPlaceOf } from "../domain/completion";
import { loadNoteLines } from "./note";
import { type LearnerProgress, loadVisitorProgress } from "./progress";

export type StepView = LearnerProgress &
  StepPlace & {
    /** The first line of each note, by item. */
    readonly noteLines: ReadonlyMap<string, string>;
  };

/** One step of the learner's path and the steps beside it. Null when signed out, and for an unknown key. */
export async function loadVisitorStep(key: string): Promise<StepView | null> {
  const learnerProgress = await loadVisitorProgress();
  const place = learnerProgress && stepPlaceOf(learnerProgress.progress, key);
  if (!place) return null;
  const noteLines = await loadNoteLines(learnerProgress.learner);
  return { ...learnerProgress, ...place, noteLines };
}
