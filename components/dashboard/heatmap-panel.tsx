import { useTranslations } from "next-intl";
import { Heatmap } from "@/components/charts/heatmap";
import type { ActivitySummary, DayActivity } from "@/lib/domain/activity";
import { addDays, weekStartOf } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import { Panel } from "./panel";

export function HeatmapPanel({
  days,
  activity,
  today,
  locale,
}: {
  days: readonly DayActivity[];
  activity: ActivitySummary;
  today: string;
  locale: Locale;
}) {
  const t = useTranslations("dashboard.heatmap");
  const table = useTranslations("dashboard");
  const { activeDays, favouriteWeekday } = activity;
  const title =
    favouriteWeekday === null
      ? t("none")
      : t("some", {
          count: activeDays,
          weekday: formatDay(addDays(weekStartOf(today), favouriteWeekday), locale, "weekday"),
        });
  return (
    <Panel title={title}>
      <Heatmap
        days={days.map(({ day, changes }) => ({ date: day, count: Math.max(0, changes) }))}
        today={today}
        locale={locale}
        title={title}
        description={t("description")}
        legend={{ less: t("less"), more: t("more") }}
        table={{
          summary: table("table"),
          caption: t("caption"),
          week: t("week"),
          days: t("days"),
          count: t("count"),
        }}
      />
    </Panel>
  );
}
