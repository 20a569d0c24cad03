import { defaultPathKey, pathOf } from "../content/paths";
import { studyTimeFrom } from "../data/dashboard/records";
import { type EvidenceStrength, evidenceStrengthOf } from "../domain/evidence-strength";
import { type Expiry, nearestExpiries } from "../domain/expiry";
import type { ProgressEvent } from "../domain/history";
import { type Item, itemsOf } from "../domain/path";
import type { DashboardData } from "./dashboard-data";
import { type ForecastView, forecastViewOf, type PaceView, paceViewOf } from "./dashboard-forecast";
import { type ReviewView, reviewViewOf } from "./dashboard-reviews";
import { type RhythmView, rhythmViewOf } from "./dashboard-rhythm";
import { type SkillsView, skillsViewOf } from "./dashboard-skills";
import { type DashboardSource, planBasisOf } from "./dashboard-source";
import { type WeekView, weekViewOf } from "./dashboard-week";
import { keptForecastOf } from "./forecast";
import { type Panel, panelOf } from "./panel";
import type { LearnerProgressOn } from "./past-date";

export type RecentChange = { readonly event: ProgressEvent; readonly item: Item };

export type DashboardPanels = {
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

function recentChangesOf(events: readonly ProgressEvent[]): RecentChange[] {
  return events.flatMap((event) => {
    const item = items.get(event.item);
    return item ? [{ event, item }] : [];
  });
}

/** What several panels need is made once, and where it fails each of them does. */
export async function panelsOf(
  learnerProgress: LearnerProgressOn,
  { records, events, backing }: DashboardData,
): Promise<DashboardPanels> {
  const { states, today } = learnerProgress;
  const paceView = Promise.resolve(learnerProgress).then(paceViewOf);
  const loaded = records.then(({ study, ...others }): DashboardSource => {
    return { ...learnerProgress, ...others, studyTime: studyTimeFrom(study) };
  });
  const based = loaded.then((source) => ({ source, basis: planBasisOf(source) }));
  const rhythmView = based.then(({ source, basis }) => rhythmViewOf(source, basis));
  const forecastView = async () => {
    const { source, basis } = await based;
    const forecast = keptForecastOf(learnerProgress, { ...basis, studyTime: source.studyTime });
    return forecastViewOf(source, basis, forecast, await paceView);
  };
  const [pace, week, review, forecast, rhythm, skills, strength, recent, expiries] =
    await Promise.all([
      panelOf(() => paceView),
      panelOf(async () => {
        const { source, basis } = await based;
        return weekViewOf(source, basis, (await rhythmView).rhythm);
      }),
      panelOf(async () => reviewViewOf(await loaded)),
      panelOf(forecastView),
      panelOf(() => rhythmView),
      panelOf(async () => {
        const { plan } = await loaded;
        return skillsViewOf(learnerProgress, plan?.specialisation ?? null);
      }),
      backing && panelOf(async () => evidenceStrengthOf(itemsOf(path), states, await backing)),
      panelOf(async () => recentChangesOf(await events)),
      panelOf(async () => nearestExpiries((await loaded).expiries, today)),
    ]);
  return { pace, week, review, forecast, rhythm, skills, strength, recent, expiries };
}
