import { shownFeedSecret } from "../auth/shown-feed-secret";
import { emphasis } from "../content/choices";
import { defaultPathKey, pathOf } from "../content/paths";
import { preferences } from "../content/preferences";
import { findCalendarFeed } from "../data/plan/calendar-feed";
import type { Forecast } from "../domain/forecast";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type Item, itemsOf, type Preferences, type Step } from "../domain/path";
import type { Plan } from "../domain/plan";
import { type PlanOverview, planOverviewOf } from "../domain/planning";
import { emphasisedBy } from "../domain/remaining-items";
import { paths } from "../paths";
import { loadForecast } from "./forecast";
import { loadOwnOrigin } from "./own-origin";
import { type LearnerProgressOn, requireProgressOn } from "./past-date";
import { loadPlan } from "./plan";
import { loadStudyTime } from "./study-time";

type FeedView = {
  readonly createdAt: Date | null;
  /** The whole address, for a few minutes after it was made. */
  readonly address: string | null;
};

export type PlanView = LearnerProgressOn &
  PlanOverview & {
    readonly plan: Plan;
    readonly forecast: Forecast;
    readonly preferences: Preferences;
    /** What the plan's specialisation emphasises. */
    readonly emphasised: readonly Item[];
    readonly pathSteps: readonly Step[];
    readonly feed: FeedView;
  };

async function loadFeedView({ id }: Learner): Promise<FeedView> {
  const [createdAt, [secret], origin] = await Promise.all([
    findCalendarFeed(id, defaultPathKey),
    shownFeedSecret.read(id),
    loadOwnOrigin(),
  ]);
  const address = createdAt && secret ? `${origin ?? ""}${paths.calendarFeed(secret)}` : null;
  return { createdAt, address };
}

/** The signed-in learner's plan, as of now or of the end of the day `on`. */
export async function loadPlanPage(locale: Locale, on?: string): Promise<PlanView> {
  const learnerProgress = await requireProgressOn(locale, paths.plan(locale, { on }), on);
  const { learner, states, progress, today } = learnerProgress;
  const [plan, studyTime, forecast, feed] = await Promise.all([
    loadPlan(learner, learnerProgress.on),
    loadStudyTime(learner),
    loadForecast(learnerProgress),
    loadFeedView(learner),
  ]);
  const { steps } = pathOf(defaultPathKey);
  const emphasised = new Set(emphasisedBy(emphasis, plan.specialisation));
  return {
    ...learnerProgress,
    ...planOverviewOf({ progress, states, studyTime, plan, emphasis, today }),
    ...{ plan, forecast, preferences, feed, pathSteps: steps },
    emphasised: itemsOf({ steps }).filter(({ key }) => emphasised.has(key)),
  };
}
