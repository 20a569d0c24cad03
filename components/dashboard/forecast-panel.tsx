import { type ChartRow, ChartTable } from "@/components/charts/chart-table";
import { RawMarkup } from "@/components/ui/raw-markup";
import { dailyTotals } from "@/lib/charts/burn-up-geometry";
import { drawForecastRecord, recordHeight, recordSpan } from "@/lib/charts/forecast-record";
import { formatCompactDay, formatDay, formatMonths, formatNumber } from "@/lib/format";
import type { ForecastView } from "@/lib/loaders/dashboard-forecast";
import { ChartDownload, drawingClass } from "./chart-links";
import { burnUpChart } from "./charts/burn-up-chart";
import type { ChartContext } from "./charts/chart-context";
import { earlierForecastText, forecastSentences, forecastTitle } from "./charts/forecast-text";
import { Panel } from "./panel";

/** The days of the forecast, the latest first. */
function forecastRows({ dashboard, t, locale }: ChartContext, view: ForecastView): ChartRow[] {
  const { forecast } = view;
  if (forecast.state !== "ready") return [];
  const required = formatNumber(dashboard.progress.required, locale);
  return (["late", "halfTo", "likely", "halfFrom", "early"] as const).map((name) => ({
    key: name,
    cells: [t(`forecast.${name}`, { date: formatDay(forecast[name], locale, "medium") }), required],
  }));
}

function doneRows({ dashboard, locale }: ChartContext, { burnUp }: ForecastView): ChartRow[] {
  const { today, progress } = dashboard;
  const changes = dailyTotals(burnUp, today);
  const rows =
    changes.at(-1)?.date === today
      ? changes
      : [...changes, { date: today, done: changes.at(-1)?.done ?? progress.done }];
  return rows.toReversed().map(({ date, done }) => ({
    key: date,
    cells: [formatDay(date, locale, "medium"), formatNumber(done, locale)],
  }));
}

type Props = { context: ChartContext; view: ForecastView };

/** What is done, what was planned, and when all of it may be; a new learner without a plan has nothing to draw. */
export function ForecastPanel({ context, view, isNew }: Props & { isNew: boolean }) {
  return (
    <Panel title={forecastTitle(context, view.forecast)}>
      <p className="max-w-2xl text-muted text-sm">{forecastSentences(context, view).join(" ")}</p>
      {(!isNew || view.planLine) && <ForecastFigure context={context} view={view} />}
    </Panel>
  );
}

function ForecastFigure({ context, view }: Props) {
  const { t } = context;
  const { title, description, hasFan, drawing } = burnUpChart(context, view);
  const earlier = earlierForecastText(context, view);
  return (
    <figure>
      <div className={`pr-[1rem] pb-[1.5rem] pl-[2rem] ${hasFan ? "pt-[3rem]" : "pt-[1.5rem]"}`}>
        <RawMarkup
          as="svg"
          role="img"
          aria-label={title}
          aria-describedby="progress-description"
          className={`h-[11rem] w-full overflow-visible text-xs sm:h-[14rem] ${drawingClass}`}
          markup={drawing.toString()}
        />
      </div>
      <p id="progress-description" className="sr-only">
        {description}
      </p>
      <ChartTable
        summary={t("table")}
        caption={t("burnUp.caption")}
        head={[t("burnUp.date"), t("burnUp.done")]}
        rows={[...forecastRows(context, view), ...doneRows(context, view)]}
      />
      <ForecastRecord context={context} view={view} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <ChartDownload chart="progress" context={context} />
        {earlier !== null && <p className="mt-2 text-muted text-sm">{earlier}</p>}
      </div>
    </figure>
  );
}

/** What was said before, once there is more than one to set side by side. */
function ForecastRecord({ context, view }: Props) {
  const { dashboard, t, locale, style } = context;
  const { record, doneOn } = view;
  if (record.length < 2) return null;
  const ranges = record.map((each) => ({
    ...each,
    label: formatCompactDay(each.shownOn, locale, dashboard.today),
  }));
  const rows = ranges.map(({ label, early, late }): [string, string] => [
    label,
    formatMonths(early, late, locale),
  ]);
  const texts = rows.map(([date, range]) => t("forecast.recorded", { date, range }));
  const span = recordSpan({ ranges, doneOn });
  return (
    <>
      <div className="mt-4 pr-[1rem] pl-[5rem]">
        <RawMarkup
          as="svg"
          role="img"
          aria-label={t("forecast.record", { ranges: texts.join("; ") })}
          height={recordHeight({ ranges })}
          className={`w-full overflow-visible text-xs ${drawingClass}`}
          markup={drawForecastRecord({ ranges, doneOn }, style).toString()}
        />
        <p aria-hidden="true" className="mt-1 flex justify-between gap-4 text-muted text-xs">
          {span.map((day) => (
            <span key={day}>{formatDay(day, locale, "monthYear")}</span>
          ))}
        </p>
      </div>
      <ChartTable
        summary={t("forecast.recordTable")}
        caption={t("forecast.recordCaption")}
        head={[t("forecast.recordDate"), t("forecast.recordRange")]}
        rows={rows.map((cells) => ({ key: cells[0], cells }))}
      />
    </>
  );
}
