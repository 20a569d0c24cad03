import { redirect } from "next/navigation";
import { stepPlaceOf } from "../domain/completion";
import type { Locale } from "../domain/locale";
import { type MilestoneView, milestoneOf } from "../domain/milestone";
import type { Step } from "../domain/path";
import { paths } from "../paths";
import { type LearnerProgress, requireProgress } from "./progress";
import { loadStudyTime } from "./study-time";

export type ReachedMilestone = LearnerProgress & {
  /** Null for the whole path. */
  readonly step: Step | null;
  readonly milestone: MilestoneView;
};

/** Of a step, or of the path without one; redirects to its page while it is not complete. Null for an unknown step. */
export async function loadMilestone(
  locale: Locale,
  key?: string,
): Promise<ReachedMilestone | null> {
  const learnerProgress = await requireProgress(locale, paths.milestone(locale, key));
  const { learner, progress, states, today } = learnerProgress;
  const place = key === undefined ? null : stepPlaceOf(progress, key);
  if (key !== undefined && !place) return null;
  const isComplete = place ? place.step.state === "complete" : progress.current === null;
  if (!isComplete) redirect(key === undefined ? paths.path(locale) : paths.step(locale, key));
  const steps = place ? [place.step] : progress.steps;
  const milestone = milestoneOf(steps, states, await loadStudyTime(learner), today);
  return { ...learnerProgress, step: place?.step.step ?? null, milestone };
}
