import { useTranslations } from "next-intl";
import { BurnUp } from "@/components/charts/burn-up";
import type { BurnUpPoint, PathProgress } from "@/lib/domain/completion";
import type { Pace } from "@/lib/domain/pace";
import type { Locale } from "@/lib/domain/path";
import { Panel } from "./panel";

function findingOf({ recent, before }: Pace) {
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
  locale,
}: {
  points: readonly BurnUpPoint[];
  pace: Pace;
  progress: PathProgress;
  today: string;
  locale: Locale;
}) {
  const t = useTranslations("dashboard.burnUp");
  const table = useTranslations("dashboard");
  const { done, required } = progress;
  const title = t(findingOf(pace), { ...pace });
  return (
    <Panel title={title}>
      <BurnUp
        points={points}
        required={required}
        today={today}
        locale={locale}
        title={title}
        description={t("description", { done, required })}
        todayLabel={t("today", { done })}
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
