import { useTranslations } from "next-intl";
import { ProgressExplanationPopover } from "@/components/path/progress-explanation-popover";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { type Status, statusOf } from "@/lib/domain/progress";
import type { Dashboard } from "@/lib/loaders/dashboard";
import { paths } from "@/lib/paths";

const learningStatus: Status = "learning";

/** The percentage, what it is of, and why. */
export function PercentCard({
  dashboard: { progress, states, on },
  locale,
}: {
  dashboard: Pick<Dashboard, "progress" | "states" | "on">;
  locale: Locale;
}) {
  const t = useTranslations("dashboard.stats");
  const why = useTranslations("path.why");
  const { done, required, percent } = progress;
  const isPast = on !== undefined;
  const learning = [...states.keys()].filter((item) => statusOf(states, item) === learningStatus);
  return (
    <Card className="flex flex-wrap items-center gap-x-5 gap-y-1 sm:py-4">
      <p className="font-extrabold text-5xl tracking-tight">{`${percent}%`}</p>
      <div className="min-w-0">
        <p className="font-semibold">{t("percentDetail", { done, required })}</p>
        <div className="flex flex-wrap gap-x-4 text-muted text-sm">
          <ProgressExplanationPopover
            progress={progress}
            isPast={isPast}
            locale={locale}
            label={why("question", { percent })}
          />
          {learning.length > 0 &&
            (isPast ? (
              <span className="py-0.5">{t("learningCount", { count: learning.length })}</span>
            ) : (
              <a
                href={paths.skills(locale, { status: learningStatus })}
                className="py-0.5 underline underline-offset-4 hover:text-ink"
              >
                {t("learningCount", { count: learning.length })}
              </a>
            ))}
        </div>
      </div>
    </Card>
  );
}
