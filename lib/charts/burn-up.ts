import type { BurnUpPoint } from "../domain/completion";
import {
  axisStart,
  burnUpPaths,
  dailyTotals,
  plotSize,
  type TimeTick,
  timeTicks,
  valueTicks,
} from "./burn-up-geometry";
import { type Markup, nothing, svg } from "./markup";
import type { ChartStyle } from "./style";

type BurnUp = {
  readonly points: readonly BurnUpPoint[];
  readonly required: number;
  readonly today: string;
  readonly todayLabel: string;
  readonly formatDay: (day: string, style: TimeTick["style"]) => string;
  readonly formatNumber: (value: number) => string;
};

const maxTicks = { narrow: 5, wide: 8 } as const;

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** Stretches to any box rather than scales, so that text and lines keep their size. */
export function drawBurnUp(burnUp: BurnUp, style: ChartStyle): Markup {
  const changes = dailyTotals(burnUp.points, burnUp.today);
  return svg`${plot(burnUp, changes, style)}<g fill="${style.muted}"><g text-anchor="end">${valueLabels(burnUp)}</g>${dayLabels(burnUp, changes, style)}</g>${todayMark(burnUp, changes, style)}`;
}

function levelsOf({ required }: BurnUp): { level: number; share: number }[] {
  return valueTicks(required).map((level) => ({ level, share: 1 - level / Math.max(1, required) }));
}

function plot(burnUp: BurnUp, changes: readonly BurnUpPoint[], style: ChartStyle): Markup {
  const paths = burnUpPaths(changes, burnUp.required, burnUp.today);
  const levels = levelsOf(burnUp)
    .map(({ share }) => `M0 ${Math.round(share * plotSize)}h${plotSize}`)
    .join("");
  const steady = svg`vector-effect="non-scaling-stroke"`;
  return svg`<svg width="100%" height="100%" viewBox="0 0 ${plotSize} ${plotSize}" preserveAspectRatio="none" overflow="visible" fill="none"><path d="${levels}" stroke="${style.line}" ${steady}/><path d="${paths.area}" fill="${style.pandan}" opacity="0.1"/><path d="${paths.line}" stroke="${style.pandan}" stroke-width="2.5" stroke-linejoin="round" ${steady}/></svg>`;
}

function valueLabels(burnUp: BurnUp): Markup[] {
  return levelsOf(burnUp).map(
    ({ level, share }) =>
      svg`<text x="-8" y="${percent(share)}" dy="0.35em">${burnUp.formatNumber(level)}</text>`,
  );
}

function dayLabels(burnUp: BurnUp, changes: readonly BurnUpPoint[], style: ChartStyle): Markup[] {
  const start = axisStart(changes, burnUp.today);
  const narrow = timeTicks(start, burnUp.today, maxTicks.narrow).map(({ day }) => day);
  return timeTicks(start, burnUp.today, maxTicks.wide).map(({ day, at, style: form }) => {
    const anchor = form !== "short" ? "middle" : at < 0.5 ? "start" : "end";
    const width = narrow.includes(day) ? nothing : svg` class="${style.wideOnly}"`;
    return svg`<text x="${percent(at)}" y="100%" dy="1.75em" text-anchor="${anchor}"${width}>${burnUp.formatDay(day, form)}</text>`;
  });
}

function todayMark(burnUp: BurnUp, changes: readonly BurnUpPoint[], style: ChartStyle): Markup {
  const y = percent(burnUpPaths(changes, burnUp.required, burnUp.today).height);
  return svg`<circle cx="100%" cy="${y}" r="5" fill="${style.pandan}"/><text x="100%" y="${y}" dx="4" dy="-1em" text-anchor="end" font-weight="700" fill="${style.ink}" stroke="${style.surface}" stroke-width="4" paint-order="stroke">${burnUp.todayLabel}</text>`;
}
