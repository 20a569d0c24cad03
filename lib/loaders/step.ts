import { notFound } from "next/navigation";
import type { StepProgress } from "../domain/completion";
import type { Locale } from "../domain/locale";
import type { Step } from "../domain/path";
import { paths } from "../paths";
import { type LearnerProgress, requireProgress } from "./progress";

/** One step of the path for whoever asks, with its neighbours. An unknown step is not found. */
export async function loadStep(
  locale: Locale,
  key: string,
): Promise<
  LearnerProgress & { step: StepProgress; previous: Step | null; following: Step | null }
> {
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
  };
}
