import { useTranslations } from "next-intl";
import { BurnUp } from "@/components/charts/burn-up";
import type { BurnUpPoint, PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { Pace } from "@/lib/domain/pace";
import { formatDay } from "@/lib/format";
import { Panel } from "./panel";

function paceTrendOf({ recent, before }: Pace) {
  if (recent <= 0) return "pause";
  if (before <= 0) return "first";
  if (recent === before) return "steady";
  return recent > before ? "faster" : "slower";
}

export function BurnUpPanel({
  points,
  pace,
  progress,
  today,
  isPast,
  locale,
}: {
  points: readonly BurnUpPoint[];
  pace: Pace;
  progress: PathProgress;
  today: string;
  /** Whether `today` is a past date. */
  isPast: boolean;
  locale: Locale;
}) {
  const t = useTranslations("dashboard.burnUp");
  const table = useTranslations("dashboard");
  const { done, required } = progress;
  const title = t(paceTrendOf(pace), { ...pace });
  const date = formatDay(today, locale, "short");
  return (
    <Panel title={title}>
      <BurnUp
        points={points}
        required={required}
        today={today}
        locale={locale}
        title={title}
        description={t(isPast ? "descriptionOnDay" : "description", { done, required, date })}
        todayLabel={t(isPast ? "onDay" : "today", { done, date })}
        table={{
          summary: table("table"),
          caption: t("caption"),
          date: t("date"),
          done: t("done"),
        }}
      />
    </Panel>
  );
}
