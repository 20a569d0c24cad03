import { notFound } from "next/navigation";
import { defaultPathKey, pathOf } from "../content/paths";
import type { StepProgress } from "../domain/completion";
import type { Locale } from "../domain/locale";
import type { Step } from "../domain/path";
import { paths } from "../paths";
import { loadNoteLines } from "./note";
import { type LearnerProgressOn, requireProgressOn } from "./past-date";

export type StepView = LearnerProgressOn & {
  readonly step: StepProgress;
  readonly previous: Step | null;
  readonly following: Step | null;
  /** The first line of each note, by item. */
  readonly noteLines: ReadonlyMap<string, string>;
};

/** Without the progress of anybody; undefined for an unknown key. */
export function findStep(key: string): Step | undefined {
  return pathOf(defaultPathKey).steps.find((step) => step.key === key);
}

/** One step of the path, at the end of the day `on`, and the steps beside it. Throws Next's not-found error for an unknown key. */
export async function loadStep(locale: Locale, key: string, on?: string): Promise<StepView> {
  const learnerProgress = await requireProgressOn(locale, paths.step(locale, key, on), on);
  const { steps } = learnerProgress.progress;
  const index = steps.findIndex((each) => each.step.key === key);
  const step = steps[index];
  if (!step) notFound();
  return {
    ...learnerProgress,
    step,
    previous: steps[index - 1]?.step ?? null,
    following: steps[index + 1]?.step ?? null,
    noteLines: await loadNoteLines(learnerProgress.learner),
  };
}
