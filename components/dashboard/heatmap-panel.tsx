import { ChartTable } from "@/components/charts/chart-table";
import { RawMarkup } from "@/components/ui/raw-markup";
import {
  drawLevels,
  drawMonths,
  drawQuietSign,
  drawWeekdays,
  heatmapSize,
} from "@/lib/charts/heatmap";
import { activeWeeks } from "@/lib/charts/heatmap-grid";
import { activityWeeks } from "@/lib/domain/activity";
import { formatDay, formatNumber } from "@/lib/format";
import { ChartDownload, drawingClass } from "./chart-links";
import type { ChartContext } from "./charts/chart-context";
import { type HeatmapView, heatmapChart, heatmapTitle } from "./charts/heatmap-chart";
import { Panel } from "./panel";

const { width, height } = heatmapSize(activityWeeks.wide);

/** A year; on a narrow screen its newest weeks, and the heading of those. */
export function HeatmapPanel({ context, view }: { context: ChartContext; view: HeatmapView }) {
  const { dashboard, t, locale, style } = context;
  const { today } = dashboard;
  const { title, description, days, weekdays, drawing } = heatmapChart(context, view);
  const months = (weeks: number) =>
    drawMonths(today, weeks, (day) => formatDay(day, locale, "month"), style).toString();
  const monthsClass = "col-start-2 h-[1.5rem] w-full overflow-visible text-xs";
  return (
    <Panel
      title={
        <>
          <span className="sm:hidden">{heatmapTitle(context, view, activityWeeks.narrow)}</span>
          <span className="max-sm:hidden">{title}</span>
        </>
      }
    >
      <p id="activity-description" className="mb-4 max-w-2xl text-muted text-sm">
        {description}
      </p>
      <figure>
        <a
          href="#activity-levels"
          className="sr-only focus:not-sr-only focus:mb-3 focus:inline-block focus:underline"
        >
          {t("heatmap.skip")}
        </a>
        <div className="grid max-w-lg grid-cols-[auto_minmax(0,1fr)] gap-x-2 sm:max-w-none">
          <RawMarkup
            as="svg"
            aria-hidden="true"
            className={`${monthsClass} sm:hidden`}
            markup={months(activityWeeks.narrow)}
          />
          <RawMarkup
            as="svg"
            aria-hidden="true"
            className={`${monthsClass} max-sm:hidden`}
            markup={months(activityWeeks.wide)}
          />
          <div className="relative col-start-1 w-[2rem] text-xs">
            <RawMarkup
              as="svg"
              aria-hidden="true"
              className="absolute inset-0 size-full overflow-visible"
              markup={drawWeekdays(weekdays, style).toString()}
            />
          </div>
          {/* "xMaxYMid slice" crops a narrow screen's drawing to its right end, the newest weeks. */}
          <RawMarkup
            as="svg"
            role="group"
            aria-label={t("charts.activity")}
            aria-describedby="activity-description"
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="xMaxYMid slice"
            className={`aspect-[16/7] w-full sm:aspect-[53/7] [&_a:focus-visible_rect]:[stroke-opacity:1] [&_a:focus-visible_rect]:[stroke-width:2] ${drawingClass}`}
            markup={drawing.toString()}
          />
        </div>
        <p
          id="activity-levels"
          className="mt-3 flex flex-wrap items-center gap-2 text-muted text-xs"
        >
          {t("heatmap.less")}
          <RawMarkup
            as="svg"
            aria-hidden="true"
            viewBox="0 0 50 10"
            className={`h-3 w-15 ${drawingClass}`}
            markup={drawLevels(style).toString()}
          />
          {t("heatmap.more")}
          {(["pause", "rest"] as const).map((kind) => (
            <span key={kind} className="ml-3 inline-flex items-center gap-1.5">
              <RawMarkup
                as="svg"
                aria-hidden="true"
                viewBox="0 0 10 10"
                className={`size-3 ${drawingClass}`}
                markup={drawQuietSign(kind, style).toString()}
              />
              {t(`heatmap.${kind}`)}
            </span>
          ))}
        </p>
        <ChartTable
          summary={t("table")}
          caption={t("heatmap.caption", { weeks: activityWeeks.wide })}
          head={[t("heatmap.week"), t("heatmap.days"), t("heatmap.count")]}
          rows={activeWeeks(days, today, activityWeeks.wide).map(({ week, days, count }) => ({
            key: week,
            cells: [
              formatDay(week, locale, "medium"),
              formatNumber(days, locale),
              formatNumber(count, locale),
            ],
          }))}
        />
        <ChartDownload chart="activity" context={context} />
      </figure>
    </Panel>
  );
}
