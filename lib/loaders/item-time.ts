import { defaultPathKey, pathOf } from "../content/paths";
import { findItemTime, type StudySession } from "../data/log/item-time";
import { effortsOf, type HoursRange } from "../domain/effort";
import { type ItemLocation, itemLocationsOf } from "../domain/path";
import type { Timer } from "../domain/timer";
import type { LearnerProgress } from "./progress";

/** The time that a learner logged for an item. */
export type OwnTime = {
  readonly minutes: number;
  readonly sessionCount: number;
  /** The latest first, not all. */
  readonly sessions: readonly StudySession[];
  /** In hours, by the time that the learner's done items took, or as the plan says. */
  readonly range: HoursRange;
  /** Whether the plan says how long the item takes this learner. */
  readonly isOwnEstimate: boolean;
  readonly timer: Timer;
  /** Of the item of a timer that runs. */
  readonly timedPlace: ItemLocation | null;
};

const path = pathOf(defaultPathKey);
const places = itemLocationsOf(path);

export async function loadOwnTime(
  { learner, states }: Pick<LearnerProgress, "learner" | "states">,
  item: string,
): Promise<OwnTime> {
  const { minutesByItem, ownHours, ...time } = await findItemTime(learner.id, path.key, item);
  return {
    ...time,
    minutes: minutesByItem.get(item) ?? 0,
    isOwnEstimate: ownHours[item] !== undefined,
    range: effortsOf(path, states, minutesByItem, ownHours).get(item)?.range ?? [0, 0],
    timedPlace: places.get(time.timer.item ?? "") ?? null,
  };
}
