import { addDays, daysBetween } from "./calendar";
import type { BurnUpPoint } from "./completion";

/** Both days are included. */
export type DayRange = { readonly from: string; readonly to: string };

/** The ranges within `within`, merged where they touch, oldest first. */
export function mergedRanges(ranges: readonly DayRange[], within: DayRange): DayRange[] {
  const clipped = ranges
    .map(({ from, to }) => ({
      from: from > within.from ? from : within.from,
      to: to < within.to ? to : within.to,
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from.localeCompare(b.from));
  const merged: DayRange[] = [];
  for (const range of clipped) {
    const last = merged.at(-1);
    if (last && range.from <= addDays(last.to, 1)) {
      if (range.to > last.to) merged[merged.length - 1] = { from: last.from, to: range.to };
    } else merged.push(range);
  }
  return merged;
}

/** The corners of a line that rises evenly from one point to another and rests in pauses. */
export function risingLine(
  from: BurnUpPoint,
  to: BurnUpPoint,
  pauses: readonly DayRange[],
): BurnUpPoint[] {
  if (to.date <= from.date) return [from, { date: from.date, done: to.done }];
  const rests = mergedRanges(pauses, { from: from.date, to: addDays(to.date, -1) });
  const restDays = rests.reduce((sum, rest) => sum + daysBetween(rest.from, rest.to) + 1, 0);
  const span = daysBetween(from.date, to.date) - restDays;
  // Where all is pause, only a straight line ends on its day.
  if (span <= 0) return [from, to];
  let rested = 0;
  const corners = rests.flatMap((rest): BurnUpPoint[] => {
    const share = (daysBetween(from.date, rest.from) - rested) / span;
    const done = from.done + share * (to.done - from.done);
    rested += daysBetween(rest.from, rest.to) + 1;
    return [
      { date: rest.from, done },
      { date: addDays(rest.to, 1), done },
    ];
  });
  return [from, ...corners, to];
}

/** What a line of corners, oldest first, has on a day; null outside of it. */
export function heightOn(line: readonly BurnUpPoint[], day: string): number | null {
  const next = line.findIndex(({ date }) => date >= day);
  const after = line[next];
  if (!after) return null;
  if (after.date === day) return after.done;
  const before = line[next - 1];
  if (!before) return null;
  const share = daysBetween(before.date, day) / daysBetween(before.date, after.date);
  return before.done + share * (after.done - before.done);
}
