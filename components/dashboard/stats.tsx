import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressExplanationPopover } from "@/components/path/progress-explanation-popover";
import type { ActivitySummary } from "@/lib/domain/activity";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import type { Status } from "@/lib/domain/progress";
import { formatList } from "@/lib/format";
import { paths } from "@/lib/paths";

const learningStatus: Status = "learning";

type Props = {
  progress: PathProgress;
  activity: ActivitySummary;
  learning: readonly Item[];
  /** The past day that is shown: nothing leads to what can be changed today. */
  on: string | undefined;
  locale: Locale;
};

export function Stats({ progress, activity, learning, on, locale }: Props) {
  const t = useTranslations("dashboard.stats");
  const why = useTranslations("path.why");
  const { done, required, percent, current } = progress;
  const isPast = on !== undefined;
  const names = learning.map((item) => item.title[locale]);
  const more = names.length > 3 ? [t("learningMore", { count: names.length - 2 })] : [];
  const shownNames = [...names.slice(0, 3 - more.length), ...more];
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-3 sm:grid-cols-2 sm:gap-5 lg:grid-cols-4">
      <Stat label={t("percent")} value={`${percent}%`}>
        <span className="mr-2 inline-block">{t("percentDetail", { done, required })}</span>
        <ProgressExplanationPopover
          progress={progress}
          isPast={isPast}
          locale={locale}
          label={why("short")}
        />
      </Stat>
      {current ? (
        <Stat
          label={t("step")}
          value={
            <a
              href={paths.step(locale, current.step.key, on)}
              className="block text-xl underline decoration-edge underline-offset-4 hover:decoration-ink sm:text-2xl"
            >
              {t("stepValue", { number: current.step.number, title: current.step.title[locale] })}
            </a>
          }
        >
          {t("stepDetail", { done: current.done, required: current.required })}
        </Stat>
      ) : (
        <Stat label={t("step")} value={t("stepDone")}>
          {t("stepDoneDetail")}
        </Stat>
      )}
      <Stat label={t("week")} value={t("weekValue", { count: activity.thisWeek })}>
        {t("weekDetail", { count: activity.thisWeek })}
      </Stat>
      <Stat
        label={t("learning")}
        value={
          learning.length === 0 || isPast ? (
            learning.length
          ) : (
            <a
              href={paths.skills(locale, { status: learningStatus })}
              className="underline decoration-edge decoration-2 underline-offset-4 hover:decoration-ink"
            >
              {learning.length}
              <span className="sr-only"> · {t("learning")}</span>
            </a>
          )
        }
      >
        {names.length > 0 ? formatList(shownNames, locale) : t("learningNone")}
      </Stat>
    </ul>
  );
}

function Stat({
  label,
  value,
  children,
}: {
  label: string;
  value: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="min-w-0 rounded-card border border-line bg-surface p-4 shadow-card sm:p-6">
      <p className="text-muted text-sm sm:text-base">{label}</p>
      <p className="mt-0.5 break-words font-extrabold text-2xl tracking-tight sm:text-4xl">
        {value}
      </p>
      <div className="mt-1 text-muted text-sm sm:text-base">{children}</div>
    </li>
  );
}
