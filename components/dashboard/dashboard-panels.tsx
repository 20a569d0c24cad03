import type { useTranslations } from "next-intl";
import type { Dashboard } from "@/lib/loaders/dashboard";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./charts/chart-context";
import { DriversPanel } from "./drivers-panel";
import { ForecastPanel } from "./forecast-panel";
import { HeatmapPanel } from "./heatmap-panel";
import { HoursPanel } from "./hours-panel";
import { PanelMarkup } from "./panel";
import { RadarPanel } from "./radar-panel";
import { RecentPanel } from "./recent-panel";
import { StepsPanel } from "./steps-panel";
import { StrengthPanel } from "./strength-panel";

type Props = {
  context: ChartContext;
  dashboard: Dashboard;
  common: ReturnType<typeof useTranslations<"common">>;
  history: ReturnType<typeof useTranslations<"history">>;
  isNew: boolean;
};

const pair = "grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]";

/** When it may be done, how it got here, and where the learner stands. */
export function DashboardPanels({ context, dashboard, common, history, isNew }: Props) {
  const { t, locale } = context;
  const { forecast, rhythm, skills, strength, recent } = dashboard;
  const isReady = forecast.ok && forecast.value.forecast.state === "ready";
  const planHref = dashboard.on === undefined ? paths.plan(locale) : null;
  return (
    <>
      <div className={isReady ? pair : "grid grid-cols-1"}>
        <PanelMarkup panel={forecast} t={t}>
          {(view) => <ForecastPanel context={context} view={view} />}
        </PanelMarkup>
        {isReady && (
          <PanelMarkup panel={forecast} t={t}>
            {({ forecast: ready, drivers }) =>
              ready.state === "ready" && (
                <DriversPanel {...{ context, forecast: ready, drivers, planHref }} />
              )
            }
          </PanelMarkup>
        )}
      </div>
      <div className={pair}>
        <PanelMarkup panel={rhythm} t={t}>
          {(view) => <HeatmapPanel context={context} view={view} />}
        </PanelMarkup>
        <PanelMarkup panel={rhythm} t={t}>
          {(view) => <HoursPanel context={context} view={view} />}
        </PanelMarkup>
      </div>
      <div className={pair}>
        <PanelMarkup panel={{ ok: true, value: null }} t={t}>
          {() => <StepsPanel context={context} common={common} />}
        </PanelMarkup>
        <PanelMarkup panel={skills} t={t}>
          {(view) => <RadarPanel context={context} view={view} />}
        </PanelMarkup>
      </div>
      {!isNew && (
        <div className={strength === null ? "grid grid-cols-1" : pair}>
          {strength && (
            <PanelMarkup panel={strength} t={t}>
              {(value) => <StrengthPanel context={context} strength={value} />}
            </PanelMarkup>
          )}
          <PanelMarkup panel={recent} t={t}>
            {(value) => <RecentPanel {...{ recent: value, t, common, history, locale }} />}
          </PanelMarkup>
        </div>
      )}
    </>
  );
}
