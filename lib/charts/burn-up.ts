import { addDays, daysBetween } from "../domain/calendar";
import type { BurnUpPoint } from "../domain/completion";
import { type DayRange, heightOn, mergedRanges, risingLine } from "../domain/rising-line";
import {
  type Axis,
  axisStart,
  type Box,
  burnUpPaths,
  dailyTotals,
  straightPath,
  stretchedBox,
  type TimeTick,
  timeTicks,
  valueTicks,
} from "./burn-up-geometry";
import { type Markup, nothing, percent, svg } from "./markup";
import { hatchPattern } from "./patterns";
import type { ChartStyle } from "./style";

/** When everything may be done: nothing is drawn of what lies between its days but an even rise. */
type Fan = {
  readonly early: string;
  /** The middle half is stronger. */
  readonly halfFrom: string;
  readonly likely: string;
  readonly halfTo: string;
  readonly late: string;
  readonly label: string;
};

type BurnUp = {
  readonly points: readonly BurnUpPoint[];
  readonly required: number;
  readonly today: string;
  readonly todayLabel: string;
  readonly formatDay: (day: string, style: TimeTick["style"]) => string;
  readonly formatNumber: (value: number) => string;
  readonly fan?: Fan | null;
  /** The corners of the plan's line, with its name. */
  readonly plan?: { readonly points: readonly BurnUpPoint[]; readonly label: string } | null;
  readonly pauses?: readonly DayRange[];
  /** Of a plot that is not stretched, in px: for programs that stretch the strokes too. */
  readonly box?: Box;
};

const maxTicks = { narrow: 5, wide: 8 } as const;

const steady = svg`vector-effect="non-scaling-stroke"`;

/** A forecast sees ten years ahead; a plan may be of any days. */
const mostDays = 3_660;

function axisOf(
  { today, required, fan, plan, box = stretchedBox }: BurnUp,
  changes: readonly BurnUpPoint[],
): Axis {
  const [first = today, last = today] = [plan?.points[0]?.date, plan?.points.at(-1)?.date];
  const [early, latest] = [addDays(today, -mostDays), addDays(today, mostDays)];
  const starts = [axisStart(changes, today), first > early ? first : early];
  const ends = [today, fan?.late ?? today, last < latest ? last : latest];
  const [start = today, end = today] = [starts.sort()[0], ends.sort().at(-1)];
  return { start, end, required, box };
}

/** The part of a line that the axis holds. */
function partOf(points: readonly BurnUpPoint[], { start, end }: Axis): BurnUpPoint[] {
  const ends = [start, end].flatMap((date) => {
    const done = heightOn(points, date);
    return done === null ? [] : [{ date, done }];
  });
  return [...points.filter(({ date }) => date >= start && date <= end), ...ends].sort((a, b) =>
    a.date.localeCompare(b.date),
  );
}

const shareOf = (day: string, { start, end }: Axis) =>
  daysBetween(start, day) / Math.max(1, daysBetween(start, end));

/** Stretches to any box rather than scales, so that text and lines keep their size. The bracket of a fan is above the box. */
export function drawBurnUp(burnUp: BurnUp, style: ChartStyle): Markup {
  const changes = dailyTotals(burnUp.points, burnUp.today);
  const axis = axisOf(burnUp, changes);
  return svg`${pauseBands(burnUp, axis, style)}${plot(burnUp, changes, axis, style)}<g fill="${style.muted}"><g text-anchor="end">${valueLabels(burnUp)}</g>${dayLabels(axis, burnUp, style)}${planLabel(burnUp, changes, axis, style)}</g>${bracket(burnUp, axis, style)}${todayMark(burnUp, changes, axis, style)}`;
}

function pauseBands({ pauses = [] }: BurnUp, axis: Axis, style: ChartStyle): Markup {
  const bands = mergedRanges(pauses, { from: axis.start, to: axis.end });
  if (bands.length === 0) return nothing;
  const rectangles = bands.map(({ from, to }) => {
    const width = Math.max(0.004, shareOf(to, axis) - shareOf(from, axis));
    return svg`<rect x="${percent(shareOf(from, axis))}" width="${percent(width)}" height="100%"/>`;
  });
  return svg`${hatchPattern("burn-up-pause", style)}<g fill="url(#burn-up-pause)">${rectangles}</g>`;
}

function levelsOf({ required }: BurnUp): { level: number; share: number }[] {
  return valueTicks(required).map((level) => ({ level, share: 1 - level / Math.max(1, required) }));
}

function plot(
  burnUp: BurnUp,
  changes: readonly BurnUpPoint[],
  axis: Axis,
  style: ChartStyle,
): Markup {
  const paths = burnUpPaths(changes, burnUp.required, burnUp.today, axis);
  const { width, height } = axis.box;
  const levels = levelsOf(burnUp)
    .map(({ share }) => `M0 ${Math.round(share * height)}h${width}`)
    .join("");
  return svg`<svg width="100%" height="100%" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" overflow="visible" fill="none"><path d="${levels}" stroke="${style.line}" ${steady}/>${fanPaths(burnUp, changes, axis, style)}${planPath(burnUp, axis, style)}<path d="${paths.area}" fill="${style.pandan}" opacity="0.1"/><path d="${paths.line}" stroke="${style.pandan}" stroke-width="2.5" stroke-linejoin="round" ${steady}/></svg>`;
}

function fanPaths(
  { fan, pauses = [], today, required }: BurnUp,
  changes: readonly BurnUpPoint[],
  axis: Axis,
  style: ChartStyle,
): Markup {
  if (!fan) return nothing;
  const now = { date: today, done: changes.at(-1)?.done ?? 0 };
  const to = (date: string) => risingLine(now, { date, done: required }, pauses);
  const spread = (from: string, until: string) => straightPath(to(from), axis, to(until));
  return svg`<g fill="${style.kunyitFill}" fill-opacity="0.25"><path d="${spread(fan.early, fan.late)}"/><path d="${spread(fan.halfFrom, fan.halfTo)}"/></g><path d="${straightPath(to(fan.likely), axis)}" stroke="${style.kunyit}" stroke-width="2" stroke-dasharray="6 5" ${steady}/>`;
}

function planPath({ plan }: BurnUp, axis: Axis, style: ChartStyle): Markup {
  if (!plan) return nothing;
  return svg`<path d="${straightPath(partOf(plan.points, axis), axis)}" stroke="${style.muted}" stroke-width="1.5" stroke-dasharray="1.5 4" stroke-linecap="round" ${steady}/>`;
}

/** Above the line, in its second half, and further on where today's label would stand in its way. */
function planLabel(
  { plan, required, today }: BurnUp,
  changes: readonly BurnUpPoint[],
  axis: Axis,
  style: ChartStyle,
): Markup {
  const points = plan ? partOf(plan.points, axis) : [];
  const [first, last] = [points[0], points.at(-1)];
  if (!plan || !first || !last) return nothing;
  const [start, end] = [shareOf(first.date, axis), shareOf(last.date, axis)];
  const placeAt = (share: number) => ({
    x: start + share * (end - start),
    height: (first.done + share * (last.done - first.done)) / Math.max(1, required),
  });
  const usual = placeAt(0.65);
  const heightToday = (changes.at(-1)?.done ?? 0) / Math.max(1, required);
  const isInTheWay =
    Math.abs(usual.x - shareOf(today, axis)) < 0.35 && Math.abs(usual.height - heightToday) < 0.15;
  const { x, height } = isInTheWay ? placeAt(0.85) : usual;
  return svg`<text x="${percent(x)}" y="${percent(1 - height)}" dx="-8" dy="-0.4em" text-anchor="end" stroke="${style.surface}" stroke-width="3" paint-order="stroke">${plan.label}</text>`;
}

function bracket({ fan }: BurnUp, axis: Axis, style: ChartStyle): Markup {
  if (!fan) return nothing;
  const [early, likely, late] = [fan.early, fan.likely, fan.late].map((day) => shareOf(day, axis));
  const [from = 0, dot = 0, to = 0] = [early, likely, late];
  const cap = (x: number) => svg`<line x1="${percent(x)}" x2="${percent(x)}" y1="-15" y2="-7"/>`;
  const [x, anchor] = to > 0.6 ? [to, "end"] : [from, "start"];
  return svg`<g stroke="${style.kunyit}" stroke-width="2"><line x1="${percent(from)}" x2="${percent(to)}" y1="-11" y2="-11"/>${cap(from)}${cap(to)}<circle cx="${percent(dot)}" cy="-11" r="3" fill="${style.kunyit}"/></g><text x="${percent(x)}" y="-23" text-anchor="${anchor}" font-weight="700" fill="${style.kunyit}" class="${style.exceptInHugeText}">${fan.label}</text>`;
}

function valueLabels(burnUp: BurnUp): Markup[] {
  return levelsOf(burnUp).map(
    ({ level, share }) =>
      svg`<text x="-8" y="${percent(share)}" dy="0.35em">${burnUp.formatNumber(level)}</text>`,
  );
}

function dayLabels({ start, end }: Axis, { formatDay }: BurnUp, style: ChartStyle): Markup[] {
  const narrow = timeTicks(start, end, maxTicks.narrow).map(({ day }) => day);
  return timeTicks(start, end, maxTicks.wide).map(({ day, at, style: form }) => {
    const anchor = form !== "short" ? "middle" : at < 0.5 ? "start" : "end";
    const width = narrow.includes(day) ? nothing : svg` class="${style.wideOnly}"`;
    return svg`<text x="${percent(at)}" y="100%" dy="1.75em" text-anchor="${anchor}"${width}>${formatDay(day, form)}</text>`;
  });
}

function todayMark(
  burnUp: BurnUp,
  changes: readonly BurnUpPoint[],
  axis: Axis,
  style: ChartStyle,
): Markup {
  const { height } = burnUpPaths(changes, burnUp.required, burnUp.today, axis);
  const y = percent(height);
  const at = shareOf(burnUp.today, axis);
  const anchor = at < 0.26 ? "start" : "end";
  // Right of today a fan leaves room below it, but for the days at the bottom.
  const dy = burnUp.fan && anchor === "start" && height < 0.85 ? "1.5em" : "-1em";
  return svg`<circle cx="${percent(at)}" cy="${y}" r="5" fill="${style.pandan}"/><text x="${percent(at)}" y="${y}" dx="${at < 1 && anchor === "end" ? -8 : 4}" dy="${dy}" text-anchor="${anchor}" font-weight="700" fill="${style.ink}" stroke="${style.surface}" stroke-width="4" paint-order="stroke">${burnUp.todayLabel}</text>`;
}
