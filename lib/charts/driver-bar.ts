import { type Markup, percent, svg } from "./markup";
import { hatchPattern } from "./patterns";
import type { ChartStyle } from "./style";

/** By how many days something moves the middle of a forecast, beside the most that anything moves it each way. */
type DriverBar = {
  /** Tells the bars of a page apart. */
  readonly id: string;
  readonly days: number;
  readonly mostEarlier: number;
  readonly mostLater: number;
};

/** Solid to the left for earlier, hatched to the right for later; fills any box. */
export function drawDriverBar(
  { id, days, mostEarlier, mostLater }: DriverBar,
  style: ChartStyle,
): Markup {
  const span = Math.max(1, mostEarlier + mostLater);
  const middle = 0.04 + (0.92 * mostEarlier) / span;
  const width = (0.92 * Math.abs(days)) / span;
  const isEarlier = days < 0;
  const x = isEarlier ? middle - width : middle;
  const fill = isEarlier ? style.kunyitFill : `url(#${id})`;
  return svg`${hatchPattern(id, style)}<line x2="100%" y1="50%" y2="50%" stroke="${style.line}"/><rect x="${percent(x)}" y="20%" width="${percent(width)}" height="60%" rx="2" fill="${fill}" stroke="${style.kunyit}"/><line x1="${percent(middle)}" x2="${percent(middle)}" y2="100%" stroke="${style.muted}" stroke-width="1.5"/>`;
}
