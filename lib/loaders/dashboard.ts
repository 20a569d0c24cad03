import { defaultPathKey, pathOf } from "../content/paths";
import { findActivityAndExpiries } from "../data/evidence/expiries";
import { findRecentEvents } from "../data/progress/history";
import { findDailyActivityUntil, findRecentEventsUntil } from "../data/progress/past-date";
import {
  type ActivitySummary,
  activitySummaryOf,
  activityWeeks,
  type DayActivity,
} from "../domain/activity";
import { addDays, dayOf, weekStartOf } from "../domain/calendar";
import { type BurnUpPoint, type GroupProgress, skillGroupsOf } from "../domain/completion";
import { type Expiry, expiryNotice, nearestExpiries } from "../domain/expiry";
import type { ProgressEvent } from "../domain/history";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { burnUpWithPaceOf, type PaceFinding } from "../domain/pace";
import { type Item, itemsOf } from "../domain/path";
import { paths } from "../paths";
import { type LearnerProgressOn, loadProgressOn, requireProgressOn } from "./past-date";

export type Dashboard = LearnerProgressOn & {
  readonly burnUp: readonly BurnUpPoint[];
  readonly pace: PaceFinding;
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

const changesShown = 6;

/** The signed-in learner's dashboard, as of now or of the end of the day `on`. */
export async function loadDashboard(locale: Locale, on?: string): Promise<Dashboard> {
  return dashboardOf(await requireProgressOn(locale, paths.dashboard(locale, on), on));
}

/** The same of a learner who is known to be signed in. */
export async function loadOwnDashboard(learner: Learner, on?: string): Promise<Dashboard> {
  return dashboardOf(await loadProgressOn(learner, on));
}

async function dashboardOf(learnerProgress: LearnerProgressOn): Promise<Dashboard> {
  const { learner, states, progress, today } = learnerProgress;
  const first = addDays(weekStartOf(today), -7 * (activityWeeks.wide - 1));
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
  const { burnUp, pace } = burnUpWithPaceOf(path, states, range, learner.timeZone);
  return {
    ...learnerProgress,
    burnUp,
    pace,
    skills: skillGroupsOf(progress),
    days,
    expiries: nearestExpiries(expiries, today),
    activity: activitySummaryOf(days, today, activityWeeks.wide),
    learning: [...items.values()].filter((item) => states.get(item.key)?.status === "learning"),
    recent: events.flatMap((event) => {
      const item = items.get(event.item);
      return item ? [{ event, item }] : [];
    }),
  };
}
