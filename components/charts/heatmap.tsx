import { useId } from "react";
import type { Locale } from "../../lib/domain/locale";
import { formatDay, formatNumber } from "../../lib/format";
import { ChartTable } from "./chart-table";
import { activeWeeks, cellSize, type HeatmapDay, levelPaths, monthLabels } from "./heatmap-grid";

const yearWeeks = 53;
const phoneWeeks = 17;
/** Any Monday, from which the names of weekdays are formatted. */
const monday = "2024-01-01";
const labelledDays = [monday, "2024-01-03", "2024-01-05", "2024-01-07"] as const;
const levels = [
  { level: 0, opacity: 1 },
  { level: 1, opacity: 0.35 },
  { level: 2, opacity: 0.55 },
  { level: 3, opacity: 0.78 },
  { level: 4, opacity: 1 },
] as const;

/** The activity of a year, a column per week; of the last four months on a narrow screen. */
export function Heatmap({
  days,
  today,
  locale,
  title,
  description,
  legend,
  table,
}: {
  days: readonly HeatmapDay[];
  today: string;
  locale: Locale;
  title: string;
  description: string;
  legend: { less: string; more: string };
  table: { summary: string; caption: string; week: string; days: string; count: string };
}) {
  return (
    <figure>
      <div className="grid max-w-lg grid-cols-[auto_minmax(0,1fr)] gap-x-2 sm:max-w-none">
        <Months today={today} locale={locale} weeks={phoneWeeks} className="sm:hidden" />
        <Months today={today} locale={locale} weeks={yearWeeks} className="max-sm:hidden" />
        <Weekdays locale={locale} />
        <Cells days={days} today={today} title={title} description={description} />
      </div>
      <Legend {...legend} />
      <ChartTable
        summary={table.summary}
        caption={table.caption}
        head={[table.week, table.days, table.count]}
        rows={activeWeeks(days, today, yearWeeks).map(({ week, days, count }) => ({
          key: week,
          cells: [
            formatDay(week, locale, "medium"),
            formatNumber(days, locale),
            formatNumber(count, locale),
          ],
        }))}
      />
    </figure>
  );
}

function Cells({
  days,
  today,
  title,
  description,
}: {
  days: readonly HeatmapDay[];
  today: string;
  title: string;
  description: string;
}) {
  const descriptionId = useId();
  const paths = levelPaths(days, today, yearWeeks);
  // "xMaxYMid slice" crops a narrow screen's drawing to its right end, the newest weeks.
  return (
    <svg
      role="img"
      aria-label={title}
      aria-describedby={descriptionId}
      viewBox={`0 0 ${yearWeeks * cellSize} ${7 * cellSize}`}
      preserveAspectRatio="xMaxYMid slice"
      className="aspect-[17/7] w-full sm:aspect-[53/7]"
    >
      <desc id={descriptionId}>{description}</desc>
      {levels.map((shade) => (
        <Squares key={shade.level} {...shade} path={paths[shade.level]} />
      ))}
    </svg>
  );
}

function Squares({ level, opacity, path }: (typeof levels)[number] & { path: string | undefined }) {
  if (!path) return null;
  return (
    <path
      d={path}
      strokeWidth="2"
      strokeLinejoin="round"
      opacity={opacity}
      className={
        level === 0
          ? "fill-sunken stroke-sunken"
          : "fill-pandan stroke-pandan forced-colors:fill-[CanvasText] forced-colors:stroke-[CanvasText]"
      }
    />
  );
}

function Months({
  today,
  locale,
  weeks,
  className,
}: {
  today: string;
  locale: Locale;
  weeks: number;
  className: string;
}) {
  return (
    <svg
      className={`col-start-2 h-6 w-full overflow-visible text-xs ${className}`}
      aria-hidden="true"
    >
      {monthLabels(today, weeks).map(({ day, at }) => (
        <text key={day} x={`${Math.round(at * 1000) / 10}%`} y="14" className="fill-muted">
          {formatDay(day, locale, "month")}
        </text>
      ))}
    </svg>
  );
}

function rowMiddle(weekday: number): string {
  return `${Math.round(((weekday + 0.5) / 7) * 1000) / 10}%`;
}

function Weekdays({ locale }: { locale: Locale }) {
  return (
    <div className="relative col-start-1 w-6 text-xs">
      <svg className="absolute inset-0 size-full" aria-hidden="true">
        {labelledDays.map((day, index) => (
          <text key={day} y={rowMiddle(index * 2)} dy="0.35em" className="fill-muted">
            {formatDay(day, locale, "weekday").slice(0, 3)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Legend({ less, more }: { less: string; more: string }) {
  return (
    <p className="mt-3 flex items-center gap-2 text-muted text-xs">
      {less}
      <svg viewBox="0 0 50 10" className="h-3 w-15" aria-hidden="true">
        {levels.map((shade) => (
          <Squares key={shade.level} {...shade} path={`M${shade.level * cellSize + 2} 2h6v6h-6z`} />
        ))}
      </svg>
      {more}
    </p>
  );
}
