import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Kawung } from "@/components/ui/kawung";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatHours } from "@/lib/format";
import type { ReachedMilestone } from "@/lib/loaders/milestone";
import { paths } from "@/lib/paths";
import { NextUpList } from "../next-up-list";

/** A finished step or path: what was done, how long it took, and what comes next. */
export function MilestonePage({ view, locale }: { view: ReachedMilestone; locale: Locale }) {
  const t = useTranslations("path.milestone");
  const { step, progress, milestone, next, states, today } = view;
  const { items, firstOn, lastOn, days, minutes } = milestone;
  const dayOf = (day: string | null) => (day ? formatDay(day, locale, "long") : "");
  const title = step
    ? t(step.months ? "step" : "habits", { number: step.number })
    : t("path", { required: progress.required });
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-5 py-8 sm:py-12">
      <header className="relative overflow-hidden rounded-card border border-line bg-pandan-soft p-6 sm:p-10">
        <Kawung className="absolute inset-y-0 right-0 h-full w-1/2 opacity-20 [mask-image:linear-gradient(to_left,black,transparent)]" />
        <div className="relative">
          {step && <p className="text-muted">{step.title[locale]}</p>}
          <h1 className="mt-1 text-3xl sm:text-4xl">{title}</h1>
          {days !== null && (
            <p className="mt-3 text-lg">
              {days === 1
                ? t("oneDay", { date: dayOf(lastOn) })
                : t("took", { from: dayOf(firstOn), to: dayOf(lastOn), days })}
              {minutes > 0 && ` ${t("hours", { hours: formatHours(minutes, locale) })}`}
            </p>
          )}
          <p className="mt-6 flex flex-wrap gap-3">
            <a href={paths.portfolio(locale)} className={buttonClass("primary")}>
              {t("portfolio")}
            </a>
            <a href={paths.dashboard(locale)} className={buttonClass()}>
              {t("dashboard")}
            </a>
          </p>
        </div>
      </header>
      <Card>
        <h2 className="mb-3 text-lg">{t("done", { count: items.length })}</h2>
        <ul className="divide-y divide-line">
          {items.map(({ item, completedOn }) => (
            <li key={item.key} className="flex flex-wrap justify-between gap-x-6 py-2">
              <span>{item.title[locale]}</span>
              {completedOn && (
                <time dateTime={completedOn} className="text-muted">
                  {formatDay(completedOn, locale, "medium")}
                </time>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {next.length > 0 && (
        <Card>
          <h2 className="mb-3 text-lg">{t("onward")}</h2>
          <NextUpList {...{ next, states, today, locale }} />
        </Card>
      )}
    </div>
  );
}
