import { defaultPathKey, pathOf } from "../content/paths";
import { findActivityAndExpiries } from "../data/evidence/expiries";
import { findRecentEvents } from "../data/progress/history";
import { findDailyActivityUntil, findRecentEventsUntil } from "../data/progress/past-date";
import { type ActivitySummary, activitySummaryOf, type DayActivity } from "../domain/activity";
import { addDays, dayOf, weekStartOf } from "../domain/calendar";
import { type BurnUpPoint, burnUpOf, type GroupProgress } from "../domain/completion";
import { type Expiry, expiryNotice, nearestExpiries } from "../domain/expiry";
import type { ProgressEvent } from "../domain/history";
import type { Locale } from "../domain/locale";
import { isRecordedInTime, type Pace, paceOf } from "../domain/pace";
import { type Item, itemsOf } from "../domain/path";
import type { ItemState } from "../domain/progress";
import { paths } from "../paths";
import { type LearnerProgressOn, requireProgressOn } from "./past-date";

export type Dashboard = LearnerProgressOn & {
  readonly burnUp: readonly BurnUpPoint[];
  readonly pace: Pace;
  /** The five skill groups, for the radar. */
  readonly skills: readonly GroupProgress[];
  readonly days: readonly DayActivity[];
  /** The evidence whose expiry is near or past, the nearest first. */
  readonly expiries: readonly Expiry[];
  readonly activity: ActivitySummary;
  readonly learning: readonly Item[];
  readonly recent: readonly { readonly event: ProgressEvent; readonly item: Item }[];
};

/** Of a past day it is not known what was near then. */
const withoutExpiries = (days: DayActivity[]) => ({ days, expiries: [] });

const weeksShown = 53;
const changesShown = 6;

/** The signed-in learner's dashboard, as of now or of the end of the day `on`. */
export async function loadDashboard(locale: Locale, on?: string): Promise<Dashboard> {
  const learnerProgress = await requireProgressOn(locale, paths.dashboard(locale, on), on);
  const { learner, states, progress, today } = learnerProgress;
  const first = addDays(weekStartOf(today), -7 * (weeksShown - 1));
  const path = pathOf(defaultPathKey);
  const [{ days, expiries }, events] = await Promise.all([
    ...(learnerProgress.on === undefined
      ? ([
          findActivityAndExpiries(learner.id, path.key, {
            since: first,
            expiresBy: addDays(today, expiryNotice),
          }),
          findRecentEvents(learner.id, path.key, changesShown),
        ] as const)
      : ([
          findDailyActivityUntil(learner.id, path.key, first, today).then(withoutExpiries),
          findRecentEventsUntil(learner.id, path.key, today, changesShown),
        ] as const)),
  ]);
  const items = new Map(itemsOf(path).map((item) => [item.key, item]));
  const joined = dayOf(learner.createdAt, learner.timeZone);
  const range = { since: joined < today ? joined : today, today };
  const burnUp = burnUpOf(path, states, range);
  const isInTime = (state: ItemState) => isRecordedInTime(state, learner.timeZone);
  const isLate = (state: ItemState) => state.completedOn !== null && !isInTime(state);
  // Only where a tick is late, because each line takes milliseconds.
  const inTime = [...states.values()].some(isLate)
    ? burnUpOf(path, states, range, isInTime)
    : burnUp;
  return {
    ...learnerProgress,
    burnUp,
    pace: paceOf(inTime, today),
    skills: progress.steps
      .flatMap((step) => step.groups)
      .filter(({ group }) => group.items[0]?.kind === "skill"),
    days,
    expiries: nearestExpiries(expiries, today),
    activity: activitySummaryOf(days, today, 365),
    learning: [...items.values()].filter((item) => states.get(item.key)?.status === "learning"),
    recent: events.flatMap((event) => {
      const item = items.get(event.item);
      return item ? [{ event, item }] : [];
    }),
  };
}
