import type { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageMarkup } from "@/components/ui/page-markup";
import { RawMarkup } from "@/components/ui/raw-markup";
import { staticMarkupOf } from "@/components/ui/static-markup";
import type { Dashboard } from "@/lib/loaders/dashboard";
import type { Panel } from "@/lib/loaders/panel";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./charts/chart-context";
import { DriversPanel } from "./drivers-panel";
import { ForecastPanel } from "./forecast-panel";
import { HeatmapPanel } from "./heatmap-panel";
import { HoursPanel } from "./hours-panel";
import { panelMarkupOf } from "./panel";
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

function PanelRow({ markups }: { markups: readonly string[] }) {
  return (
    <div className={markups.length > 1 ? pair : "grid grid-cols-1"}>
      {markups.map((markup) => (
        <RawMarkup key={markup} className="flex min-w-0 flex-col" markup={markup} />
      ))}
    </div>
  );
}

async function drawPanels({ context, dashboard, common, history, isNew }: Props): Promise<string> {
  const { t, locale } = context;
  const { forecast, rhythm, skills, strength, recent } = dashboard;
  const isReady = forecast.ok && forecast.value.forecast.state === "ready";
  const planHref = dashboard.on === undefined ? paths.plan(locale) : null;
  const draw = <Value,>(panel: Panel<Value>, children: (value: Value) => ReactNode) =>
    panelMarkupOf({ panel, t, children });
  const rows = [
    [
      draw(forecast, (view) => <ForecastPanel context={context} view={view} />),
      isReady &&
        draw(
          forecast,
          ({ forecast: ready, drivers }) =>
            ready.state === "ready" && (
              <DriversPanel {...{ context, forecast: ready, drivers, planHref }} />
            ),
        ),
    ],
    [
      draw(rhythm, (view) => <HeatmapPanel context={context} view={view} />),
      draw(rhythm, (view) => <HoursPanel context={context} view={view} />),
    ],
    [
      draw({ ok: true, value: null }, () => <StepsPanel context={context} common={common} />),
      draw(skills, (view) => <RadarPanel context={context} view={view} />),
    ],
    isNew
      ? []
      : [
          strength &&
            draw(strength, (value) => <StrengthPanel context={context} strength={value} />),
          draw(recent, (value) => (
            <RecentPanel {...{ recent: value, t, common, history, locale }} />
          )),
        ],
  ];
  const drawn = await Promise.all(rows.map((row) => Promise.all(row)));
  return staticMarkupOf(
    drawn.map((row) => {
      const markups = row.filter((each) => typeof each === "string");
      return markups.length > 0 && <PanelRow key={markups[0]} markups={markups} />;
    }),
  );
}

/** When it may be done, how it got here, and where the learner stands; all of it one element to React. */
export async function DashboardPanels(props: Props) {
  const { locale } = props.context;
  const { markups } = props.dashboard;
  const markup = markups.get(locale) ?? (await drawPanels(props));
  if (process.env.NODE_ENV === "production") markups.set(locale, markup);
  return <PageMarkup className="grid grid-cols-1 gap-5" markup={markup} />;
}
