import type { useTranslations } from "next-intl";
import type { FormAction, StatefulFormAction } from "@/components/forms/form-action";
import type { Locale } from "@/lib/domain/locale";
import { formatCompactDay, formatDay, formatNumber } from "@/lib/format";
import type { PlanView } from "@/lib/loaders/plan-page";

type PlanTranslator = ReturnType<typeof useTranslations<"plan">>;

export type PlanActions = {
  readonly save: StatefulFormAction;
  readonly applyWayOut: FormAction;
  readonly addPause: StatefulFormAction;
  readonly removePause: FormAction;
  readonly saveOwnHours: StatefulFormAction;
  readonly makeFeed: FormAction;
  readonly acknowledgeFeed: FormAction;
  readonly revokeFeed: FormAction;
};

export type PlanContext = {
  readonly view: PlanView;
  readonly t: PlanTranslator;
  readonly locale: Locale;
};

/** The day of the plan: today, or a past day by its date. */
export function dayText({ view, t, locale }: PlanContext): string {
  return view.on === undefined ? t("steps.today") : formatDay(view.on, locale, "medium");
}

/** Hours as a plan has them, to the half. */
export function hoursText(hours: number, locale: Locale): string {
  return formatNumber(Math.round(hours * 2) / 2, locale);
}

/** The same with the number that decides between one and many. */
export function hoursOf(hours: number, locale: Locale): { hours: string; count: number } {
  return { hours: hoursText(hours, locale), count: Math.round(hours * 2) / 2 };
}

/** Sums of hours, where halves would say too much. */
export function wholeHoursText(hours: number, locale: Locale): string {
  return formatNumber(Math.round(hours), locale);
}

/** With the year only where it is another one. */
export function spanText(from: string, to: string, locale: Locale, today: string): string {
  const last = formatCompactDay(to, locale, today);
  return from === to ? last : `${formatCompactDay(from, locale, today)}–${last}`;
}
