import { describe, expect, it } from "vitest";
import { forecastSentences } from "@/components/dashboard/charts/forecast-text";
import { hoursChart } from "@/components/dashboard/charts/hours-chart";
import { emphasis } from "@/lib/content/choices";
import { addDays } from "@/lib/domain/calendar";
import { progressOf } from "@/lib/domain/completion";
import { forecastOf } from "@/lib/domain/forecast";
import { locales } from "@/lib/domain/locale";
import { defaultPlanOf } from "@/lib/domain/plan";
import { rhythmOf } from "@/lib/domain/rhythm";
import { minutesByDayOf } from "@/lib/domain/study-time";
import { contextOf } from "../../../support/unit/dashboard-learners";
import { path, timeZone, today } from "../../../support/unit/plan-arbitraries";

const logged = [9, 9, 9, 9, 4, 4, 4, 4].map((hours, index) => ({
  on: addDays("2026-09-28", 7 * index),
  minutes: 60 * hours,
  item: null,
}));
const progress = progressOf(path, new Map());
const plan = defaultPlanOf(today);

describe.each(locales)("two averages side by side (%s)", (locale) => {
  const context = contextOf({ progress, today, on: undefined }, locale);

  it("say which is of the path, estimates included, and which of logged hours", () => {
    const input = { progress, states: new Map(), studyTime: logged, plan, emphasis };
    const forecast = forecastOf(input, { today, timeZone });
    const [, trend, estimated] = forecastSentences(context, { forecast, targetOn: null });
    expect(trend).toContain({ id: "4 jam dari jalur ini", en: "4 hours of the path" }[locale]);
    expect(estimated).toContain({ id: "perkiraan item", en: "estimates" }[locale]);
    const minutesByDay = minutesByDayOf(logged, today);
    const since = "2026-09-28";
    const rhythm = rhythmOf({ activity: [], minutesByDay, plan, goals: [], since, today });
    const view = { rhythm, weeks: [], goalMinutes: 0, averageMinutes: 240 };
    expect(hoursChart(context, view).title).toContain(
      { id: "tercatat 4 jam", en: "4 hours logged" }[locale],
    );
  });
});
