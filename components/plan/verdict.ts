import { plannedHoursOf } from "@/lib/domain/plan";
import { formatDay } from "@/lib/format";
import { hoursOf, type PlanContext, wholeHoursText } from "./plan-context";

type Verdict = { readonly heading: string; readonly lead: string; readonly isTight: boolean };

/** What the heading says: whether the plan fits, and what that means. */
export function verdictOf({ view, t, locale }: PlanContext): Verdict {
  const { plan, fit, schedule, today } = view;
  const perWeek = hoursOf(plannedHoursOf(plan), locale);
  const dateOf = (day: string) => formatDay(day, locale, "long");
  if (fit.state === "done" || schedule.state === "done")
    return { heading: t("verdict.done"), lead: t("lead.done"), isTight: false };
  if (plan.version === 0)
    return { heading: t("verdict.empty"), lead: t("lead.empty"), isTight: false };
  const needed = wholeHoursText(schedule.neededHours, locale);
  if (fit.state === "no-target") {
    const date = schedule.state === "ready" ? dateOf(schedule.endsOn) : "";
    const lead = t("lead.open", { needed, ...perWeek });
    return { heading: t("verdict.open", { date }), lead, isTight: false };
  }
  const date = dateOf(plan.targetOn ?? today);
  if (fit.state === "fits") {
    const spare = fit.availableHours - fit.neededHours;
    const weeks = Math.floor(spare / plannedHoursOf(plan)) || 0;
    const lead = t("lead.fits", { spare: wholeHoursText(spare, locale), weeks });
    return { heading: t("verdict.fits", { date }), lead, isTight: false };
  }
  if (fit.availableHours === null)
    return {
      heading: t("verdict.endless"),
      lead: t("lead.endless", { needed, ...perWeek }),
      isTight: true,
    };
  if (plan.targetOn !== null && plan.targetOn < today)
    return { heading: t("verdict.passed", { date }), lead: t("lead.passed"), isTight: true };
  const available = wholeHoursText(fit.availableHours, locale);
  return {
    heading: t("verdict.tight", { date }),
    lead: t("lead.tight", { available, needed, ...perWeek }),
    isTight: true,
  };
}

/** What the learner's own weeks say, as far as they say anything. */
export function forecastTextOf({ view, t, locale }: PlanContext): string | null {
  const { forecast } = view;
  const monthOf = (day: string) => formatDay(day, locale, "monthYear");
  if (forecast.state === "too-early") return t("forecast.too-early");
  if (forecast.state !== "ready") return null;
  const [early, likely, late] = [forecast.early, forecast.likely, forecast.late].map(monthOf);
  return t(forecast.isLateOpen ? "forecast.open" : "forecast.range", {
    early: early ?? "",
    likely: likely ?? "",
    late: late ?? "",
  });
}
