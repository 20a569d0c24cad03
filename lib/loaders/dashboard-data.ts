import { defaultPathKey, pathOf } from "../content/paths";
import { findDashboardRecords } from "../data/dashboard/records";
import { findBacking } from "../data/evidence/backing";
import { findPlan } from "../data/plan/plan";
import { findRecentEvents } from "../data/progress/history";
import { findDailyActivityUntil, findRecentEventsUntil } from "../data/progress/past-date";
import { addDays } from "../domain/calendar";
import { expiryNotice } from "../domain/expiry";
import { firstDrawnDay } from "./dashboard-rhythm";
import type { LearnerProgressOn } from "./past-date";

const path = pathOf(defaultPathKey);

const changesShown = 6;

async function loadRecords({ learner, today, on }: LearnerProgressOn) {
  const since = firstDrawnDay(today);
  const range = { since, until: today, expiresBy: addDays(today, expiryNotice) };
  const [plan, records, pastDays] = await Promise.all([
    findPlan(learner.id, path.key, { by: on }),
    findDashboardRecords(learner.id, path.key, range),
    on === undefined ? null : findDailyActivityUntil(learner.id, path.key, since, today),
  ]);
  if (!pastDays) return { ...records, plan };
  return { ...records, plan, days: pastDays, expiries: [] };
}

/** Asks everything that a dashboard shows at once, each to be awaited by itself. */
export function loadDashboardData(learnerProgress: LearnerProgressOn) {
  const { learner, today, on } = learnerProgress;
  return {
    records: loadRecords(learnerProgress),
    events:
      on === undefined
        ? findRecentEvents(learner.id, path.key, changesShown)
        : findRecentEventsUntil(learner.id, path.key, today, changesShown),
    backing: on === undefined ? findBacking(learner.id, path.key) : null,
  };
}

export type DashboardData = ReturnType<typeof loadDashboardData>;
