import { daysBetween } from "../domain/calendar";
import { type Markup, nothing, percent, svg } from "./markup";
import type { ChartStyle } from "./style";

type RecordedRange = {
  readonly early: string;
  readonly likely: string;
  readonly late: string;
  readonly label: string;
};

type ForecastRecord = {
  /** The earliest forecast first. */
  readonly ranges: readonly RecordedRange[];
  /** The day on which everything was done. */
  readonly doneOn: string | null;
};

const rowHeight = 16;

/** In px. */
export function recordHeight({ ranges }: Pick<ForecastRecord, "ranges">): number {
  return ranges.length * rowHeight;
}

/** The first and the last day of the line of time. */
export function recordSpan({ ranges, doneOn }: ForecastRecord): readonly [string, string] {
  const days = [...ranges.flatMap(({ early, late }) => [early, late]), ...(doneOn ? [doneOn] : [])];
  const inOrder = days.toSorted();
  return [inOrder[0] ?? "", inOrder.at(-1) ?? ""];
}

/** A bracket for each forecast, below each other along one line of time, and what happened as a line across them. */
export function drawForecastRecord(record: ForecastRecord, style: ChartStyle): Markup {
  const { ranges, doneOn } = record;
  const [first, last] = recordSpan(record);
  const shareOf = (day: string) => daysBetween(first, day) / Math.max(1, daysBetween(first, last));
  const rows = ranges.map(({ early, likely, late, label }, index) => {
    const y = index * rowHeight + rowHeight / 2;
    const [from, middle, to] = [early, likely, late].map((day) => percent(shareOf(day)));
    return svg`<text x="-8" y="${y}" dy="0.35em" text-anchor="end" stroke="none" fill="${style.muted}">${label}</text><line x1="${from ?? ""}" x2="${to ?? ""}" y1="${y}" y2="${y}"/><circle cx="${middle ?? ""}" cy="${y}" r="3" fill="${style.kunyit}"/>`;
  });
  const x = doneOn === null ? "" : percent(shareOf(doneOn));
  const end = doneOn
    ? svg`<line x1="${x}" x2="${x}" y2="100%" stroke="${style.pandan}" stroke-width="2.5"/>`
    : nothing;
  return svg`<g stroke="${style.kunyit}" stroke-width="2">${rows}</g>${end}`;
}
