import type { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageMarkup } from "@/components/ui/page-markup";
import { RawMarkup } from "@/components/ui/raw-markup";
import { staticMarkupOf } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
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

function PanelRow({ panels }: { panels: readonly { readonly markup: string }[] }) {
  return (
    <div className={panels.length > 1 ? pair : "grid grid-cols-1"}>
      {panels.map(({ markup }) => (
        <RawMarkup key={markup} className="flex min-w-0 flex-col" markup={markup} />
      ))}
    </div>
  );
}

type DrawnPanels = { readonly markup: string; readonly isWhole: boolean };

async function drawPanels({
  context,
  dashboard,
  common,
  history,
  isNew,
}: Props): Promise<DrawnPanels> {
  const { t, locale } = context;
  const { forecast, rhythm, skills, strength, recent } = dashboard.panels;
  const isReady = forecast.ok && forecast.value.forecast.state === "ready";
  const planHref = dashboard.on === undefined ? paths.plan(locale) : null;
  const draw = <Value,>(panel: Panel<Value>, children: (value: Value) => ReactNode) =>
    panelMarkupOf({ panel, t, children });
  const rows = [
    [
      draw(forecast, (view) => <ForecastPanel {...{ context, view, isNew }} />),
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
      draw(rhythm, (view) => <HoursPanel {...{ context, view, isNew }} />),
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
  const shown = drawn.map((row) => row.filter((each) => typeof each === "object" && each !== null));
  const markup = await staticMarkupOf(
    shown.map((row) => row.length > 0 && <PanelRow key={row[0]?.markup} panels={row} />),
  );
  return { markup, isWhole: shown.flat().every(({ ok }) => ok) };
}

/** What was drawn of panels that are kept, by language. */
const drawnPanels = new WeakMap<Dashboard["panels"], Map<Locale, DrawnPanels>>();

/** When it may be done, how it got here, and where the learner stands; all of it one element to React. */
export async function DashboardPanels(props: Props) {
  const { locale } = props.context;
  const { panels } = props.dashboard;
  const known = drawnPanels.get(panels) ?? new Map<Locale, DrawnPanels>();
  const drawn = known.get(locale) ?? (await drawPanels(props));
  if (drawn.isWhole) drawnPanels.set(panels, known.set(locale, drawn));
  return <PageMarkup className="grid grid-cols-1 gap-5" markup={drawn.markup} />;
}
