import { useId } from "react";
import type { BurnUpPoint } from "../../lib/domain/completion";
import type { Locale } from "../../lib/domain/locale";
import { formatDay, formatNumber } from "../../lib/format";
import {
  axisStart,
  burnUpPaths,
  dailyTotals,
  plotSize,
  type TimeTick,
  timeTicks,
  valueTicks,
} from "./burn-up-geometry";
import { ChartTable } from "./chart-table";

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

export function BurnUp({
  points,
  required,
  today,
  locale,
  title,
  description,
  todayLabel,
  table,
}: {
  points: readonly BurnUpPoint[];
  required: number;
  today: string;
  locale: Locale;
  title: string;
  description: string;
  todayLabel: string;
  table: { summary: string; caption: string; date: string; done: string };
}) {
  const descriptionId = useId();
  const changes = dailyTotals(points, today);
  const start = axisStart(changes, today);
  const total = changes.at(-1)?.done ?? 0;
  const rows =
    changes.at(-1)?.date === today ? changes : [...changes, { date: today, done: total }];
  return (
    <figure>
      <div className="pt-6 pr-4 pb-6 pl-8">
        {/* The plot is stretched rather than scaled, so that text and lines keep their size. */}
        <svg
          role="img"
          aria-label={title}
          aria-describedby={descriptionId}
          className="h-40 w-full overflow-visible text-xs sm:h-48"
        >
          <desc id={descriptionId}>{description}</desc>
          <ValueAxis required={required} locale={locale} />
          <TimeAxis ticks={timeTicks(start, today, 5)} locale={locale} className="sm:hidden" />
          <TimeAxis ticks={timeTicks(start, today, 8)} locale={locale} className="max-sm:hidden" />
          <BurnUpLine changes={changes} required={required} today={today} label={todayLabel} />
        </svg>
      </div>
      <ChartTable
        summary={table.summary}
        caption={table.caption}
        head={[table.date, table.done]}
        rows={rows.toReversed().map(({ date, done }) => ({
          key: date,
          cells: [formatDay(date, locale, "medium"), formatNumber(done, locale)],
        }))}
      />
    </figure>
  );
}

function ValueAxis({ required, locale }: { required: number; locale: Locale }) {
  return valueTicks(required).map((level) => {
    const y = percent(1 - level / Math.max(1, required));
    return (
      <g key={level}>
        <line x1="0" x2="100%" y1={y} y2={y} className="stroke-line" />
        <text x="-8" y={y} dy="0.35em" textAnchor="end" className="fill-muted">
          {formatNumber(level, locale)}
        </text>
      </g>
    );
  });
}

function TimeAxis({
  ticks,
  locale,
  className,
}: {
  ticks: readonly TimeTick[];
  locale: Locale;
  className: string;
}) {
  return (
    <g className={className}>
      {ticks.map(({ day, at, style }) => (
        <text
          key={day}
          x={percent(at)}
          y="100%"
          dy="1.75em"
          textAnchor={style !== "short" ? "middle" : at < 0.5 ? "start" : "end"}
          className="fill-muted"
        >
          {style === "year" ? day.slice(0, 4) : formatDay(day, locale, style)}
        </text>
      ))}
    </g>
  );
}

function BurnUpLine({
  changes,
  required,
  today,
  label,
}: {
  changes: readonly BurnUpPoint[];
  required: number;
  today: string;
  label: string;
}) {
  const paths = burnUpPaths(changes, required, today);
  const y = percent(paths.height);
  return (
    <>
      <svg
        width="100%"
        height="100%"
        viewBox={`0 0 ${plotSize} ${plotSize}`}
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        <path d={paths.area} className="fill-pandan" opacity="0.1" />
        <path
          d={paths.line}
          fill="none"
          strokeWidth="2.5"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
          className="stroke-pandan forced-colors:stroke-[CanvasText]"
        />
      </svg>
      <circle cx="100%" cy={y} r="5" className="fill-pandan forced-colors:fill-[Highlight]" />
      <text
        x="100%"
        y={y}
        dx="4"
        dy="-1em"
        textAnchor="end"
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-ink stroke-surface font-bold"
      >
        {label}
      </text>
    </>
  );
}
