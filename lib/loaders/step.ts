import { type StepPlace, stepPlaceOf } from "../domain/completion";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { loadNoteLines } from "./note";
import { type LearnerProgressOn, loadVisitorProgressOn } from "./past-date";

export type StepView = LearnerProgressOn &
  StepPlace & {
    /** The first line of each note, by item. */
    readonly noteLines: ReadonlyMap<string, string>;
  };

/**
 * One step of the learner's path at the end of the day `on`, and the steps beside it. Null when signed out, and for an
 * unknown key; redirects a signed-out visitor who asks for a past day to sign in.
 */
export async function loadVisitorStep(
  locale: Locale,
  key: string,
  on: string | undefined,
): Promise<StepView | null> {
  const learnerProgress = await loadVisitorProgressOn(locale, paths.step(locale, key, on), on);
  const place = learnerProgress && stepPlaceOf(learnerProgress.progress, key);
  if (!place) return null;
  const noteLines = await loadNoteLines(learnerProgress.learner);
  return { ...learnerProgress, ...place, noteLines };
}
