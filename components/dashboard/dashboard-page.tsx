import { useTranslations } from "next-intl";
import { PastDateBanner } from "@/components/history/past-date-banner";
import { NextUpList } from "@/components/path/next-up-list";
import { buttonClass } from "@/components/ui/button";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import type { Dashboard } from "@/lib/loaders/dashboard";
import { paths } from "@/lib/paths";
import { BurnUpPanel } from "./burn-up-panel";
import { type ChartContext, monthText, pageStyle } from "./charts/chart-context";
import { ExpiryPanel } from "./expiry-panel";
import { HeatmapPanel } from "./heatmap-panel";
import { Panel } from "./panel";
import { RadarPanel } from "./radar-panel";
import { RecentPanel } from "./recent-panel";
import { Stats } from "./stats";
import { StepsPanel } from "./steps-panel";
import { Welcome } from "./welcome";

export function DashboardPage({ dashboard, locale }: { dashboard: Dashboard; locale: Locale }) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const history = useTranslations("history");
  const next = useTranslations("path.next");
  const { states, progress, today, recent, past } = dashboard;
  const isNew = recent.length === 0;
  const isPast = dashboard.on !== undefined;
  const context = { dashboard, t, locale, style: pageStyle, addressOf: (path: string) => path };
  return (
    <div className="grid grid-cols-1 gap-5 py-8 sm:py-12">
      {past && <PastDateBanner past={past} page="dashboard" locale={locale} />}
      <Header context={context} learner={dashboard.learner} isNew={isNew} />
      {isNew && !isPast && (
        <Welcome firstStep={progress.steps[0]?.step.key ?? ""} locale={locale} />
      )}
      <ExpiryPanel expiries={dashboard.expiries} today={today} locale={locale} />
      <Stats
        progress={progress}
        activity={dashboard.activity}
        learning={dashboard.learning}
        on={dashboard.on}
        locale={locale}
      />
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <StaticMarkup className="grid min-w-0 grid-cols-1">
          <BurnUpPanel context={context} />
        </StaticMarkup>
        <Panel title={next(isPast ? "titleOn" : "title")}>
          <NextUpList
            next={dashboard.next}
            states={states}
            today={today}
            isPast={isPast}
            locale={locale}
          />
        </Panel>
      </div>
      <StaticMarkup className="grid grid-cols-1 gap-5">
        <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <StepsPanel context={context} common={common} />
          <RadarPanel context={context} />
        </div>
        <HeatmapPanel context={context} />
        {!isNew && (
          <RecentPanel recent={recent} t={t} common={common} history={history} locale={locale} />
        )}
      </StaticMarkup>
    </div>
  );
}

function Header({
  context,
  learner,
  isNew,
}: {
  context: ChartContext;
  learner: Pick<Learner, "name">;
  isNew: boolean;
}) {
  const { dashboard, t, locale } = context;
  const { progress, pace, today, on } = dashboard;
  const count = pace.recent;
  const period = monthText(context);
  const headline = () => {
    if (isNew) return t("welcome.headline", { name: learner.name });
    if (!progress.current) return t("complete");
    if (on !== undefined && count === 0) return t("burnUp.pause", { period });
    return t("headline", { count, words: t("words", { count }), period });
  };
  return (
    <header className="flex flex-wrap items-end justify-between gap-4 pb-2">
      <div className="min-w-0">
        <p className="text-muted">{formatDay(today, locale, "full")}</p>
        <h1 className="mt-1 break-words text-3xl sm:text-4xl">{headline()}</h1>
      </div>
      {on === undefined && (
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
