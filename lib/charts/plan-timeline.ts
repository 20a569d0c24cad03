import { daysBetween } from "../domain/calendar";
import { monthStarts } from "./calendar-days";
import { type Markup, nothing, percent, svg } from "./markup";
import type { ChartStyle } from "./style";

/** With the colours of what is planned. */
export type PlanStyle = ChartStyle & {
  readonly kunyit: string;
  readonly kunyitFill: string;
  readonly kunyitSoft: string;
};

type Span = { readonly from: string; readonly to: string };

export type PlanAxis = Span & { readonly today: string; readonly pauses: readonly Span[] };

/** Of years, in which a day is a tenth of a percent. */
const finePercent = (share: number) => percent(share, 2);

/** The place of the start of a day, 0 to 1. */
function shareOfAxis({ from, to }: Span, day: string): number {
  const days = Math.max(1, daysBetween(from, to) + 1);
  return Math.min(1, Math.max(0, daysBetween(from, day) / days));
}

function boxOf(axis: PlanAxis, { from, to }: Span): { x: string; width: string } {
  const start = shareOfAxis(axis, from);
  const end = Math.max(
    start,
    shareOfAxis(axis, to) + 1 / Math.max(1, daysBetween(axis.from, axis.to) + 1),
  );
  return { x: finePercent(start), width: finePercent(Math.min(1, end) - start) };
}

/** Slanted lines: what does not count. */
function hatch(id: string, colour: string): Markup {
  return svg`<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" stroke="${colour}" stroke-width="2"/></pattern>`;
}

function background(axis: PlanAxis, id: string, style: PlanStyle): Markup {
  const months = monthStarts(axis.from, axis.to).map((day) => {
    const x = finePercent(shareOfAxis(axis, day));
    return svg`<line x1="${x}" x2="${x}" y2="100%" stroke="${style.line}"/>`;
  });
  const pauses = axis.pauses
    .filter(({ from, to }) => from <= axis.to && to >= axis.from)
    .map((pause) => {
      const { x, width } = boxOf(axis, pause);
      return svg`<rect x="${x}" width="${width}" height="100%" fill="url(#${id})"/>`;
    });
  return svg`<defs>${hatch(id, style.line)}</defs>${months.length > 40 ? nothing : months}${pauses}`;
}

function bar(axis: PlanAxis, span: Span, paint: Markup): Markup {
  const { x, width } = boxOf(axis, span);
  return svg`<rect x="${x}" y="50%" width="${width}" height="12" rx="6" transform="translate(0 -6)" ${paint}/>`;
}

/** A day stays visible on an axis of years. */
function pastBar(axis: PlanAxis, past: Span, style: PlanStyle): Markup {
  const paint = svg`fill="${style.pandan}"`;
  const { x } = boxOf(axis, past);
  return svg`${bar(axis, past, paint)}<circle cx="${x}" cy="50%" r="6" transform="translate(6 0)" ${paint}/>`;
}

type PlanRow = {
  readonly past: Span | null;
  readonly planned: Span | null;
  readonly milestone: string | null;
};

/** One step on the axis; fills any box. `id` is of the row, on its page. */
export function drawPlanRow(axis: PlanAxis, row: PlanRow, id: string, style: PlanStyle): Markup {
  const { past, planned, milestone } = row;
  const today = finePercent(shareOfAxis(axis, axis.today));
  const diamond = (day: string) =>
    svg`<svg x="${finePercent(shareOfAxis(axis, day))}" y="50%" overflow="visible"><path d="M0 -8l8 8l-8 8l-8 -8z" fill="${style.surface}" stroke="${style.kunyit}" stroke-width="2"/></svg>`;
  return svg`${background(axis, id, style)}${planned ? bar(axis, planned, svg`fill="${style.kunyitSoft}" stroke="${style.kunyitFill}" stroke-width="1.5"`) : nothing}${past ? pastBar(axis, past, style) : nothing}<line x1="${today}" x2="${today}" y2="100%" stroke="${style.ink}" stroke-width="1.5"/>${milestone === null ? nothing : diamond(milestone)}`;
}

type PlanHead = {
  readonly todayLabel: string;
  readonly formatMonth: (day: string) => string;
};

/** Up to so many months have their names side by side; each January has its own. */
const mostLabels = 14;
const labelSteps = [1, 2, 3, 4, 6, 12] as const;

/** The months above the rows, and where today is. */
export function drawPlanHead(
  axis: PlanAxis,
  { todayLabel, formatMonth }: PlanHead,
  style: PlanStyle,
): Markup {
  const months = monthStarts(axis.from, axis.to);
  const every = labelSteps.find((step) => months.length / step <= mostLabels) ?? 12;
  const labels = months
    .filter((day) => (Number(day.slice(5, 7)) - 1) % every === 0 && shareOfAxis(axis, day) < 0.96)
    .map(
      (day) =>
        svg`<text x="${finePercent(shareOfAxis(axis, day))}" y="1em" dx="3" fill="${style.muted}">${formatMonth(day)}</text>`,
    );
  const at = shareOfAxis(axis, axis.today);
  const anchor = at < 0.1 ? "start" : at > 0.9 ? "end" : "middle";
  return svg`${labels}<text x="${finePercent(at)}" y="2.6em" text-anchor="${anchor}" font-weight="700" fill="${style.ink}">${todayLabel}</text>`;
}

/** Needed and available hours on one bar; hatched is what does not fit. Fills any box. */
export function drawHoursBar(needed: number, available: number, style: PlanStyle): Markup {
  const whole = Math.max(needed, available, 1);
  const filled = finePercent(Math.min(needed, available) / whole);
  const rest = needed > available ? svg`url(#hours-missing)` : svg`${style.sunken}`;
  return svg`<defs>${hatch("hours-missing", style.kunyitFill)}</defs><rect width="100%" height="100%" fill="${style.sunken}"/><rect width="100%" height="100%" fill="${rest}"/><rect width="${filled}" height="100%" fill="${style.kunyitFill}"/>`;
}
