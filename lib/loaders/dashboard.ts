import { aiEngineerPath } from "../content/path";
import { findRecentEvents } from "../data/history";
import { findDays } from "../data/progress";
import { type ActivitySummary, type DayActivity, summaryOf } from "../domain/activity";
import { addDays, dayOf, weekStartOf } from "../domain/calendar";
import { type BurnUpPoint, burnUpOf, type GroupProgress } from "../domain/completion";
import type { ProgressEvent } from "../domain/history";
import { type Pace, paceOf } from "../domain/pace";
import { type Item, itemsOf, type Locale } from "../domain/path";
import { paths } from "../paths";
import { requireStanding, type Standing } from "./progress";

type RecentChange = { readonly event: ProgressEvent; readonly item: Item };

export type Dashboard = Standing & {
  readonly burnUp: readonly BurnUpPoint[];
  readonly pace: Pace;
  /** The five skill groups, for the radar. */
  readonly skills: readonly GroupProgress[];
  readonly days: readonly DayActivity[];
  readonly activity: ActivitySummary;
  readonly learning: readonly Item[];
  readonly recent: readonly RecentChange[];
};

const weeksShown = 53;
const changesShown = 6;

/** Everything the dashboard draws, for whoever asks. */
export async function loadDashboard(locale: Locale): Promise<Dashboard> {
  const standing = await requireStanding(locale, paths.dashboard(locale));
  const { learner, states, progress, today } = standing;
  const first = addDays(weekStartOf(today), -7 * (weeksShown - 1));
  const [days, events] = await Promise.all([
    findDays(learner.id, aiEngineerPath.key, first),
    findRecentEvents(learner.id, aiEngineerPath.key, changesShown),
  ]);
  const items = new Map(itemsOf(aiEngineerPath).map((item) => [item.key, item]));
  const burnUp = burnUpOf(aiEngineerPath, states, (instant) => dayOf(instant, learner.timeZone), {
    since: dayOf(learner.createdAt, learner.timeZone),
    today,
  });
  return {
    ...standing,
    burnUp,
    pace: paceOf(burnUp, today),
    skills: progress.steps
      .flatMap((step) => step.groups)
      .filter(({ group }) => group.items[0]?.kind === "skill"),
    days,
    activity: summaryOf(days, today, 365),
    learning: [...items.values()].filter((item) => states.get(item.key)?.status === "learning"),
    recent: events.flatMap((event) => {
      const item = items.get(event.item);
      return item ? [{ event, item }] : [];
    }),
  };
}
