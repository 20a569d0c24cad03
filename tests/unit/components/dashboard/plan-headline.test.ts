import { describe, expect, it } from "vitest";
import { headlineText } from "@/components/dashboard/charts/pace-text";
import { addDays } from "@/lib/domain/calendar";
import { progressOf } from "@/lib/domain/completion";
import type { Learner } from "@/lib/domain/learner";
import { locales } from "@/lib/domain/locale";
import { defaultPlanOf } from "@/lib/domain/plan";
import { forecastViewOf } from "@/lib/loaders/dashboard-forecast";
import { type DashboardSource, planBasisOf } from "@/lib/loaders/dashboard-source";
import { contextOf } from "../../../support/unit/dashboard-learners";
import { path, today } from "../../../support/unit/plan-arbitraries";

const states = new Map();
const progress = progressOf(path, states);
const learner: Learner = {
  ...{ id: "1", email: "siti@contoh.id", name: "Siti", locale: "id", deletesAt: null },
  ...{ timeZone: "UTC", createdAt: new Date("2026-06-01T05:00:00Z") },
};

function headlineFor(hoursPerWeek: number, locale: (typeof locales)[number]): string {
  const plan = {
    ...{ ...defaultPlanOf("2026-06-01"), hoursPerWeek, version: 1 },
    targetOn: "2027-09-30",
  };
  const source: DashboardSource = {
    ...{ learner, states, progress, today, now: new Date(`${today}T05:00:00Z`), next: [] },
    ...{ past: null, on: undefined, plan, studyTime: [], days: [], goals: [], reviews: [] },
    ...{ shownForecasts: [], expiries: [] },
  };
  const forecast = { state: "too-early", remainingHours: [0, 0], weeks: 0 } as const;
  const burnUp = [{ date: addDays(today, -1), done: 0 }];
  const pace = { kind: "pause", recent: 0, before: 0 } as const;
  const view = forecastViewOf(source, planBasisOf(source), forecast, { burnUp, pace });
  return headlineText(contextOf(source, locale), { pace }, view);
}

describe.each(locales)("the headline with fewer ticks than the plan's line (%s)", (locale) => {
  it("says that the plan fits where its hours do, and how far ahead it is where they do not", () => {
    expect(headlineFor(40, locale)).toBe(
      {
        id: "Rencanamu masih muat sampai 30 September 2027.",
        en: "Your plan can still be finished by 30 September 2027.",
      }[locale],
    );
    expect(headlineFor(1, locale)).toContain({ id: "13 centang", en: "13 ticks" }[locale]);
  });
});
