import { emphasis } from "../content/choices";
import { defaultPathKey, pathOf } from "../content/paths";
import { findStudyTime } from "../data/log/study-time";
import { findPlan } from "../data/plan/plan";
import { findItemStates } from "../data/progress/progress";
import { addDays, dayOf, weekStartOf } from "../domain/calendar";
import { progressOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import { isPaused } from "../domain/pause";
import { initialPlanOf } from "../domain/plan";
import { planningOf } from "../domain/planning";
import { statesFrom } from "../domain/progress";
import { type ThisWeekItem, thisWeekOf } from "../domain/this-week";

const path = pathOf(defaultPathKey);

/** What the learner's reminder names; nothing in a pause, before the plan begins and once all is done. */
export async function findThisWeek(learner: Learner, now: Date): Promise<readonly ThisWeekItem[]> {
  const { id, timeZone } = learner;
  const today = dayOf(now, timeZone);
  const [items, stored, studyTime] = await Promise.all([
    findItemStates(id, path.key),
    findPlan(id, path.key),
    findStudyTime(id, path.key),
  ]);
  const plan = stored ?? initialPlanOf(learner);
  const isAhead = plan.startsOn > addDays(weekStartOf(today), 6);
  if (isAhead || isPaused(today, plan.pauses)) return [];
  const states = statesFrom(items);
  const progress = progressOf(path, states);
  const planning = planningOf({ progress, states, studyTime, plan, emphasis, today });
  return thisWeekOf({ ...planning, path, states, rest: plan, today });
}
