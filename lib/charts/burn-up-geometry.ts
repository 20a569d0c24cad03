import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { addDays, daysBetween } from "../domain/calendar";
import type { BurnUpPoint } from "../domain/completion";
import { monthStarts } from "./calendar-days";

export type TimeTick = {
  readonly day: string;
  /** The position along the axis, 0 to 1. */
  readonly at: number;
  readonly style: "month" | "year" | "short";
};

export type Box = { readonly width: number; readonly height: number };

/** A page stretches the view box to the available space. */
export const stretchedBox: Box = { width: 1000, height: 1000 };
const minSpanDays = 13;

/** The last total of each day on which it changed, oldest first, up to today. */
export function dailyTotals(points: readonly BurnUpPoint[], today: string): BurnUpPoint[] {
  const totals = new Map<string, number>();
  for (const { date, done } of points) if (date <= today) totals.set(date, done);
  const days = [...totals].sort(([a], [b]) => a.localeCompare(b));
  return days
    .filter(([, done], index) => index === 0 || done !== days[index - 1]?.[1])
    .map(([date, done]) => ({ date, done }));
}

/** The day of the first change, and at least two weeks before today. */
export function axisStart(changes: readonly BurnUpPoint[], today: string): string {
  const latestStart = addDays(today, -minSpanDays);
  const first = changes[0]?.date ?? latestStart;
  return first < latestStart ? first : latestStart;
}

/** The ticks of the vertical axis from 0 to `required`, evenly spaced where `required` is divisible. */
export function valueTicks(required: number): number[] {
  if (required <= 0) return [0];
  const parts = [3, 4, 2].find((count) => required % count === 0);
  if (parts) return Array.from({ length: parts + 1 }, (_, index) => (required / parts) * index);
  const inner = scaleLinear([0, required], [0, 1])
    .ticks(3)
    .filter((value) => Number.isInteger(value) && required - value > required / 6);
  return [...inner, required];
}

/** Each divides the next, so that the ticks for little room are among those for more. */
const monthSteps = [1, 3, 6, 12, 24, 48, 240];

/** At most `maxCount` months, or the first and last day of a short span. */
export function timeTicks(start: string, today: string, maxCount: number): TimeTick[] {
  const span = Math.max(1, daysBetween(start, today));
  const at = (day: string) => daysBetween(start, day) / span;
  const months = monthStarts(start, today);
  if (months.length < 3) {
    return [start, today].map((day) => ({ day, at: at(day), style: "short" }));
  }
  const every = monthSteps.find((step) => months.length / step <= maxCount) ?? 1200;
  return months
    .filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % every === 0)
    .map((day) => ({ day, at: at(day), style: day.slice(5, 7) === "01" ? "year" : "month" }));
}

export type Axis = {
  readonly start: string;
  readonly end: string;
  readonly required: number;
  readonly box: Box;
};

/** From the day and the ticks of a point to the box of the plot. */
function scalesOf({ start, end, required, box }: Axis) {
  const x = scaleLinear([0, Math.max(1, daysBetween(start, end))], [0, box.width]);
  const y = scaleLinear([0, Math.max(1, required)], [box.height, 0]).clamp(true);
  return {
    left: (point: BurnUpPoint) => x(daysBetween(start, point.date)),
    top: (point: BurnUpPoint) => y(point.done),
  };
}

/**
 * The step line and its area as SVG paths, and the height of today's total (0 to 1 from the top). Without an axis it ends
 * today.
 */
export function burnUpPaths(
  changes: readonly BurnUpPoint[],
  required: number,
  today: string,
  axis: Axis = { start: axisStart(changes, today), end: today, required, box: stretchedBox },
) {
  const last = changes.at(-1)?.done ?? 0;
  const { left, top } = scalesOf(axis);
  const first = changes[0]?.date ?? today;
  const linePoints = [{ date: first, done: 0 }, ...changes, { date: today, done: last }];
  return {
    line: line(left, top).curve(curveStepAfter).digits(1)(linePoints) ?? "",
    area: area(left, axis.box.height, top).curve(curveStepAfter).digits(1)(linePoints) ?? "",
    height: top({ date: today, done: last }) / axis.box.height,
  };
}

/** A straight line through points, as an SVG path; a closed one goes back along `back`. */
export function straightPath(
  points: readonly BurnUpPoint[],
  axis: Axis,
  back: readonly BurnUpPoint[] = [],
): string {
  const { left, top } = scalesOf(axis);
  const path = line(left, top).digits(1)([...points, ...back.toReversed()]) ?? "";
  return back.length > 0 ? `${path}Z` : path;
}
