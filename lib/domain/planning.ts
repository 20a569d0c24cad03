import type { PathProgress } from "./completion";
import { type Efforts, effortsOf } from "./effort";
import type { Plan } from "./plan";
import { type Schedule, scheduleOf } from "./plan-schedule";
import type { States } from "./progress";
import {
  type Emphasis,
  emphasisedBy,
  type RemainingItem,
  remainingItemsOf,
} from "./remaining-items";
import { minutesByItemOf, type StudyTime } from "./study-time";

export type Planning = {
  readonly efforts: Efforts;
  readonly remaining: readonly RemainingItem[];
  /** As many, where a group leaves a choice those of the least effort. */
  readonly lightest: readonly RemainingItem[];
  readonly schedule: Schedule;
};

type PlanningInput = {
  readonly progress: PathProgress;
  readonly states: States;
  readonly studyTime: readonly StudyTime[];
  readonly plan: Plan;
  readonly emphasis: Emphasis;
  readonly today: string;
};

/** What is left to do, in the order of the plan, and when. */
export function planningOf(input: PlanningInput): Planning {
  const { progress, states, studyTime, plan, emphasis, today } = input;
  const path = { steps: progress.steps.map(({ step }) => step) };
  const efforts = effortsOf(path, states, minutesByItemOf(studyTime, today), plan.hours);
  const emphasised = emphasisedBy(emphasis, plan.specialisation);
  const remaining = remainingItemsOf(progress, states, { emphasised });
  return {
    ...{ efforts, remaining },
    lightest: remainingItemsOf(progress, states, { emphasised: [], lightest: efforts }),
    schedule: scheduleOf(remaining, efforts, plan, today),
  };
}
