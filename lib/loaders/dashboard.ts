import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { paths } from "../paths";
import { type DashboardData, loadDashboardData } from "./dashboard-data";
import { type DashboardPanels, panelsOf } from "./dashboard-panels";
import { storeShown } from "./forecast";
import { digestOf, keptResults } from "./kept-results";
import { type LearnerProgressOn, loadProgressOn, requireProgressOn } from "./past-date";

export type Dashboard = LearnerProgressOn & { readonly panels: DashboardPanels };

const keptPanels = keptResults<DashboardPanels>(100);

/** The signed-in learner's dashboard, as of now or of the end of the day `on`. */
export async function loadDashboard(locale: Locale, on?: string): Promise<Dashboard> {
  return dashboardOf(await requireProgressOn(locale, paths.dashboard(locale, on), on));
}

/** The same of a learner who is known to be signed in. */
export async function loadOwnDashboard(learner: Learner, on?: string): Promise<Dashboard> {
  return dashboardOf(await loadProgressOn(learner, on));
}

/** Of all that the panels are made of; null where a part of it could not be loaded. */
async function findDigest(
  { learner, states, today, on }: LearnerProgressOn,
  { records, events, backing }: DashboardData,
): Promise<string | null> {
  const loaded = Promise.all([records, events, backing]);
  return loaded.then(
    (data) => digestOf([learner, states, today, on, data]),
    () => null,
  );
}

async function dashboardOf(learnerProgress: LearnerProgressOn): Promise<Dashboard> {
  const data = loadDashboardData(learnerProgress);
  const digest = await findDigest(learnerProgress, data);
  const key = `${learnerProgress.learner.id} ${learnerProgress.today}`;
  const known = digest === null ? undefined : keptPanels.find(key, digest);
  const panels = known ?? (await panelsOf(learnerProgress, data));
  const isWhole = Object.values(panels).every((panel) => panel?.ok !== false);
  if (digest !== null && isWhole) keptPanels.keep(key, digest, panels);
  if (panels.forecast.ok) storeShown(learnerProgress, panels.forecast.value.forecast);
  return { ...learnerProgress, panels };
}
