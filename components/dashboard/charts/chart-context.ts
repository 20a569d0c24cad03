import type { useTranslations } from "next-intl";
import type { ChartStyle } from "@/lib/charts/style";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatHours } from "@/lib/format";
import type { Dashboard } from "@/lib/loaders/dashboard";

/** Handed down, because no hook works in static markup. */
export type DashboardTranslator = ReturnType<typeof useTranslations<"dashboard">>;

export type ChartContext = {
  readonly dashboard: Pick<Dashboard, "progress" | "today" | "on">;
  readonly t: DashboardTranslator;
  readonly locale: Locale;
  readonly style: ChartStyle;
  /** The address of a page where the drawing is shown: a file needs the whole one. */
  readonly addressOf: (path: string) => string;
};

/** The 30 days that headings speak of: the last ones, or those up to a past day. */
export function monthText({
  dashboard: { on },
  t,
  locale,
}: Pick<ChartContext, "dashboard" | "t" | "locale">) {
  return on === undefined
    ? t("period")
    : t("periodUntil", { date: formatDay(on, locale, "medium") });
}

export function hoursText(minutes: number, { locale }: Pick<ChartContext, "locale">): string {
  return formatHours(minutes, locale);
}
