import { defaultPathKey, pathOf } from "../content/paths";
import { findDashboardRecords } from "../data/dashboard/records";
import { findBacking } from "../data/evidence/backing";
import { findPlan } from "../data/plan/plan";
import { findRecentEvents } from "../data/progress/history";
import { findDailyActivityUntil, findRecentEventsUntil } from "../data/progress/past-date";
import { addDays } from "../domain/calendar";
import { type EvidenceStrength, evidenceStrengthOf } from "../domain/evidence-strength";
import { type Expiry, expiryNotice, nearestExpiries } from "../domain/expiry";
import type { ProgressEvent } from "../domain/history";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type Item, itemsOf } from "../domain/path";
import { paths } from "../paths";
import { type ForecastView, forecastViewOf, type PaceView, paceViewOf } from "./dashboard-forecast";
import { type ReviewView, reviewViewOf } from "./dashboard-reviews";
import { firstDrawnDay, type RhythmView, rhythmViewOf } from "./dashboard-rhythm";
import { type SkillsView, skillsViewOf } from "./dashboard-skills";
import { type DashboardSource, planBasisOf } from "./dashboard-source";
import { type WeekView, weekViewOf } from "./dashboard-week";
import { showForecast } from "./forecast";
import { type Panel, panelOf } from "./panel";
import { type LearnerProgressOn, loadProgressOn, requireProgressOn } from "./past-date";

export type RecentChange = { readonly event: ProgressEvent; readonly item: Item };

export type Dashboard = LearnerProgressOn & {
  readonly pace: Panel<PaceView>;
  readonly week: Panel<WeekView>;
  readonly review: Panel<ReviewView>;
  readonly forecast: Panel<ForecastView>;
  readonly rhythm: Panel<RhythmView>;
  readonly skills: Panel<SkillsView>;
  /** Null on a past day, of which it is not known. */
  readonly strength: Panel<EvidenceStrength> | null;
  readonly recent: Panel<readonly RecentChange[]>;
  /** The evidence whose expiry is near or past, the nearest first. */
  readonly expiries: Panel<readonly Expiry[]>;
};

const path = pathOf(defaultPathKey);
const items = new Map(itemsOf(path).map((item) => [item.key, item]));

const changesShown = 6;

/** The signed-in learner's dashboard, as of now or of the end of the day `on`. */
export async function loadDashboard(locale: Locale, on?: string): Promise<Dashboard> {
  return dashboardOf(await requireProgressOn(locale, paths.dashboard(locale, on), on));
}

/** The same of a learner who is known to be signed in. */
export async function loadOwnDashboard(learner: Learner, on?: string): Promise<Dashboard> {
  return dashboardOf(await loadProgressOn(learner, on));
}

async function loadSource(learnerProgress: LearnerProgressOn) {
  const { learner, today, on } = learnerProgress;
  const since = firstDrawnDay(today);
  const range = { since, until: today, expiresBy: addDays(today, expiryNotice) };
  const [plan, records, pastDays] = await Promise.all([
    findPlan(learner.id, path.key, { by: on }),
    findDashboardRecords(learner.id, path.key, range),
    on === undefined ? null : findDailyActivityUntil(learner.id, path.key, since, today),
  ]);
  const source: DashboardSource = {
    ...learnerProgress,
    ...records,
    plan,
    days: pastDays ?? records.days,
  };
  return { source, expiries: on === undefined ? records.expiries : [] };
}

async function loadRecent({ learner, today, on }: LearnerProgressOn) {
  const events =
    on === undefined
      ? await findRecentEvents(learner.id, path.key, changesShown)
      : await findRecentEventsUntil(learner.id, path.key, today, changesShown);
  return events.flatMap((event) => {
    const item = items.get(event.item);
    return item ? [{ event, item }] : [];
  });
}

async function loadStrength({ learner, states }: LearnerProgressOn) {
  const backing = await findBacking(learner.id, path.key);
  return evidenceStrengthOf(itemsOf(path), states, backing);
}

/** Asks everything at once; what several panels need is made once, and where it fails each of them does. */
async function dashboardOf(learnerProgress: LearnerProgressOn): Promise<Dashboard> {
  const { today, on } = learnerProgress;
  const paceView = Promise.resolve(learnerProgress).then(paceViewOf);
  const loaded = loadSource(learnerProgress);
  const based = loaded.then(({ source }) => ({ source, basis: planBasisOf(source) }));
  const rhythmView = based.then(({ source, basis }) => rhythmViewOf(source, basis));
  const forecastView = async () => {
    const { source, basis } = await based;
    const { studyTime } = source;
    const forecast = showForecast(learnerProgress, { ...basis, studyTime });
    return forecastViewOf(source, basis, forecast, await paceView);
  };
  const [pace, week, review, forecast, rhythm, skills, strength, recent, expiries] =
    await Promise.all([
      panelOf(() => paceView),
      panelOf(async () => {
        const { source, basis } = await based;
        return weekViewOf(source, basis, (await rhythmView).rhythm);
      }),
      panelOf(async () => reviewViewOf((await loaded).source)),
      panelOf(forecastView),
      panelOf(() => rhythmView),
      panelOf(async () => {
        const { plan } = (await loaded).source;
        return skillsViewOf(learnerProgress, plan?.specialisation ?? null);
      }),
      on === undefined ? panelOf(() => loadStrength(learnerProgress)) : null,
      panelOf(() => loadRecent(learnerProgress)),
      panelOf(async () => nearestExpiries((await loaded).expiries, today)),
    ]);
  const panels = { pace, week, review, forecast, rhythm, skills, strength, recent, expiries };
  return { ...learnerProgress, ...panels };
}
