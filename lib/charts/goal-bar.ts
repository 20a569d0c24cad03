import { type Markup, percent, svg } from "./markup";
import type { ChartStyle } from "./style";

/** More parts than this are too narrow to tell apart. */
const mostParts = 14;
const gap = 0.012;

/** A part for each hour of the goal, or of several hours; fills any box. */
export function drawGoalBar(
  { minutes, goalMinutes }: { readonly minutes: number; readonly goalMinutes: number },
  style: ChartStyle,
): Markup {
  const hours = Math.max(1, Math.ceil(goalMinutes / 60));
  const parts = hours <= mostParts ? hours : mostParts;
  const width = (1 - gap * (parts - 1)) / parts;
  const filled = (minutes / Math.max(1, goalMinutes)) * parts;
  const bars = Array.from({ length: parts }, (_, index) => {
    const x = percent(index * (width + gap));
    const share = Math.min(1, Math.max(0, filled - index));
    const ground = svg`<rect x="${x}" width="${percent(width)}" height="100%" rx="3" fill="${style.sunken}" stroke="${style.line}"/>`;
    if (share === 0) return ground;
    return svg`${ground}<rect x="${x}" width="${percent(width * share)}" height="100%" rx="3" fill="${style.pandan}"/>`;
  });
  return svg`${bars}`;
}
