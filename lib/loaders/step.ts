import { notFound } from "next/navigation";
import type { StepProgress } from "../domain/completion";
import type { Locale } from "../domain/locale";
import type { Step } from "../domain/path";
import { paths } from "../paths";
import { loadNoteLines } from "./note";
import { type LearnerProgress, requireProgress } from "./progress";

export type StepView = LearnerProgress & {
  readonly step: StepProgress;
  readonly previous: Step | null;
  readonly following: Step | null;
  /** The first line of each note, by item. */
  readonly noteLines: ReadonlyMap<string, string>;
};

/** One step of the path and the steps beside it. Throws Next's not-found error for an unknown key. */
export async function loadStep(locale: Locale, key: string): Promise<StepView> {
  const learnerProgress = await requireProgress(locale, paths.step(locale, key));
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
