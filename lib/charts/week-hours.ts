import { type Markup, nothing, percent, svg } from "./markup";
import { hatchPattern, seriesFill, seriesPatterns } from "./patterns";
import type { ChartStyle } from "./style";

type HoursWeek = {
  readonly start: string;
  /** Minutes of each series, in the order in which they stand on each other. */
  readonly parts: readonly number[];
  readonly isPaused: boolean;
};

type WeekHours = {
  /** Oldest first; the last one is this week. */
  readonly weeks: readonly HoursWeek[];
  /** Of a whole week; 0 without a goal. */
  readonly goalMinutes: number;
  readonly labelOf: (index: number) => string;
  readonly formatHours: (minutes: number) => string;
};

const hoursPatternId = "hours";

const barShare = 0.62;

/** The least distance of two labels, as a share of the height: enough for large text. */
const labelDistance = 0.2;

export function totalOf({ parts }: Pick<HoursWeek, "parts">): number {
  return parts.reduce((sum, minutes) => sum + minutes, 0);
}

/** Stretches to any box, like the line of ticks. */
export function drawWeekHours(hours: WeekHours, style: ChartStyle): Markup {
  const { weeks, goalMinutes } = hours;
  const top = Math.max(60, goalMinutes, ...weeks.map(totalOf)) * 1.05;
  const column = 1 / Math.max(1, weeks.length);
  const bars = weeks.map((week, index) => {
    const left = (index + (1 - barShare) / 2) * column;
    return bar(week, { left, width: barShare * column, top }, style);
  });
  return svg`${seriesPatterns(hoursPatternId, style)}${hatchPattern("hours-pause", style)}<line x2="100%" y1="100%" y2="100%" stroke="${style.edge}"/>${bars}${goalLine(hours, top, style)}<g text-anchor="end" fill="${style.muted}">${valueLabels(hours, top, style)}</g>${weekLabels(hours, column, style)}`;
}

function bar(
  week: HoursWeek,
  { left, width, top }: { left: number; width: number; top: number },
  style: ChartStyle,
): Markup {
  const place = svg`x="${percent(left)}" width="${percent(width)}"`;
  let below = 0;
  const parts = week.parts.map((minutes, index) => {
    if (minutes <= 0) return nothing;
    below += minutes;
    return svg`<rect ${place} y="${percent(1 - below / top)}" height="${percent(minutes / top)}" fill="${seriesFill(hoursPatternId, index, style)}"/>`;
  });
  const pause = week.isPaused
    ? svg`<rect ${place} height="100%" fill="url(#hours-pause)"/>`
    : nothing;
  return svg`${pause}<g stroke="${style.pandan}">${parts}</g>`;
}

function goalLine({ goalMinutes }: WeekHours, top: number, style: ChartStyle): Markup {
  if (goalMinutes <= 0) return nothing;
  const y = percent(1 - goalMinutes / top);
  return svg`<line x2="100%" y1="${y}" y2="${y}" stroke="${style.ink}" stroke-width="1.5" stroke-dasharray="1.5 4" stroke-linecap="round"/>`;
}

/** Of nothing, of the goal, and of the fullest week where there is room for it beside them. */
function valueLabels(
  { weeks, goalMinutes, formatHours }: WeekHours,
  top: number,
  style: ChartStyle,
): Markup[] {
  const label = (minutes: number, look: Markup) =>
    svg`<text x="-8" y="${percent(1 - minutes / top)}" ${look}>${formatHours(minutes)}</text>`;
  const most = Math.max(0, ...weeks.map(totalOf));
  const hasRoom = [0, goalMinutes].every((each) => Math.abs(most - each) / top > labelDistance);
  const goal = svg`dy="0.35em" font-weight="700" fill="${style.ink}"`;
  return [
    label(0, svg`dy="0.1em"`),
    ...(goalMinutes > 0 ? [label(goalMinutes, goal)] : []),
    ...(hasRoom ? [label(most, svg`dy="0.35em"`)] : []),
  ];
}

/** Of the first week, the middle one and this one. */
function weekLabels({ weeks, labelOf }: WeekHours, column: number, style: ChartStyle): Markup {
  const last = weeks.length - 1;
  const shown = [...new Set([0, Math.floor(last / 2), last])].filter((index) => index >= 0);
  const labels = shown.map((index) => {
    const x = percent((index + 0.5) * column);
    return svg`<text x="${x}" y="100%" dy="1.6em">${labelOf(index)}</text>`;
  });
  return svg`<g text-anchor="middle" fill="${style.muted}">${labels}</g>`;
}

/** The swatch of a series in the legend, in a box of 12 by 12. */
export function drawSwatch(index: number, style: ChartStyle): Markup {
  return svg`<rect x="1" y="1" width="10" height="10" rx="2" stroke="${style.pandan}" fill="${seriesFill(hoursPatternId, index, style)}"/>`;
}
