import { useTranslations } from "next-intl";
import { PastDateBanner } from "@/components/history/past-date-banner";
import { NextUpList } from "@/components/path/next-up-list";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import type { Dashboard } from "@/lib/loaders/dashboard";
import { paths } from "@/lib/paths";
import { BurnUpPanel } from "./burn-up-panel";
import { ExpiryPanel } from "./expiry-panel";
import { HeatmapPanel } from "./heatmap-panel";
import { Panel } from "./panel";
import { RadarPanel } from "./radar-panel";
import { RecentPanel } from "./recent-panel";
import { Stats } from "./stats";
import { StepsPanel } from "./steps-panel";
import { Welcome } from "./welcome";

export function DashboardPage({ dashboard, locale }: { dashboard: Dashboard; locale: Locale }) {
  const t = useTranslations("path.next");
  const { states, progress, next, today, recent, past } = dashboard;
  const isNew = recent.length === 0;
  const isPast = past !== null && past.error === null;
  return (
    <div className="grid grid-cols-1 gap-5 py-8 sm:py-12">
      {past && <PastDateBanner past={past} page="dashboard" locale={locale} />}
      <Header dashboard={dashboard} isNew={isNew} isPast={isPast} locale={locale} />
      {isNew && !isPast && (
        <Welcome firstStep={progress.steps[0]?.step.key ?? ""} locale={locale} />
      )}
      <ExpiryPanel expiries={dashboard.expiries} today={today} locale={locale} />
      <Stats
        progress={progress}
        activity={dashboard.activity}
        learning={dashboard.learning}
        isPast={isPast}
        locale={locale}
      />
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <BurnUpPanel
          points={dashboard.burnUp}
          pace={dashboard.pace}
          progress={progress}
          today={today}
          isPast={isPast}
          locale={locale}
        />
        <Panel title={t("title")}>
          <NextUpList next={next} states={states} today={today} locale={locale} />
        </Panel>
      </div>
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <StepsPanel progress={progress} locale={locale} />
        <RadarPanel skills={dashboard.skills} locale={locale} />
      </div>
      <HeatmapPanel
        days={dashboard.days}
        activity={dashboard.activity}
        today={today}
        locale={locale}
      />
      {!isNew && <RecentPanel recent={recent} locale={locale} />}
    </div>
  );
}

function Header({
  dashboard: { learner, progress, activity, today },
  isNew,
  isPast,
  locale,
}: {
  dashboard: Dashboard;
  isNew: boolean;
  isPast: boolean;
  locale: Locale;
}) {
  const t = useTranslations("dashboard");
  const count = activity.completionsThisMonth;
  const headline = () => {
    if (isNew) return t("welcome.headline", { name: learner.name });
    if (!progress.current) return t("complete");
    return t("headline", { count, words: t("words", { count }) });
  };
  return (
    <header className="flex flex-wrap items-end justify-between gap-4 pb-2">
      <div className="min-w-0">
        <p className="text-muted">{formatDay(today, locale, "full")}</p>
        <h1 className="mt-1 break-words text-3xl sm:text-4xl">{headline()}</h1>
      </div>
      {!isPast && (
        <p className="flex flex-wrap gap-3">
          <a href={paths.projects(locale)} className={buttonClass()}>
            {t("projects")}
          </a>
          <a href={paths.portfolio(locale)} className={buttonClass()}>
            {t("download")}
          </a>
        </p>
      )}
    </header>
  );
}
