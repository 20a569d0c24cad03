import {
  cellSize,
  type HeatmapCell,
  type HeatmapDay,
  heatmapCells,
  levelOf,
  monthColumns,
  monthLabels,
  type QuietDay,
} from "./heatmap-grid";
import { type Markup, percent, svg } from "./markup";
import type { ChartStyle } from "./style";

type Heatmap = {
  readonly days: readonly HeatmapDay[];
  readonly today: string;
  /** All weeks, and the newest ones, to which a narrow page is cropped. */
  readonly weeks: { readonly wide: number; readonly narrow: number };
  /** Of a day without activity; by default `open`. */
  readonly quietOf?: (day: string) => QuietDay;
  readonly hrefOf: (day: string) => string;
  readonly nameOf: (day: HeatmapDay) => string;
};

/** Larger as well as darker, so that grey and forced colours keep the difference. */
const levels = [
  { side: 8, opacity: 1 },
  { side: 5, opacity: 0.35 },
  { side: 6, opacity: 0.55 },
  { side: 7, opacity: 0.78 },
  { side: 8, opacity: 1 },
] as const;

/** The size of the drawing, in units of its view box. */
export function heatmapSize(weeks: number): { readonly width: number; readonly height: number } {
  return { width: weeks * cellSize, height: 7 * cellSize };
}

/** A column for each week. A day with a count leads to its address. */
export function drawHeatmap(heatmap: Heatmap, style: ChartStyle): Markup {
  const { weeks } = heatmap;
  const cells = heatmapCells(heatmap.days, heatmap.today, weeks.wide);
  const empty = cells.filter(({ count }) => count <= 0);
  const active = cells.filter(({ count }) => count > 0);
  const isRecent = ({ column }: HeatmapCell) => column >= weeks.wide - weeks.narrow;
  const older = active.filter((cell) => !isRecent(cell)).map((cell) => dayLink(cell, heatmap));
  const recent = active.filter(isRecent).map((cell) => dayLink(cell, heatmap));
  // The invisible stroke widens what can be hit.
  return svg`${quietSquares(empty, heatmap, style)}<g fill="${style.pandan}" stroke="${style.ink}" stroke-opacity="0" stroke-width="4"><g class="${style.wideOnly}">${older}</g>${recent}</g>`;
}

/** A sign for each kind of day, so that grey tells them apart: a hatched square, a dash, a dot. */
const quietSigns: Readonly<Record<Exclude<QuietDay, "open">, (x: number, y: number) => string>> = {
  pause: (x, y) => `M${x + 2} ${y + 5}l3-3M${x + 2} ${y + 8}l6-6M${x + 5} ${y + 8}l3-3`,
  rest: (x, y) => `M${x + 3.5} ${y + 5}h3`,
  before: (x, y) => `M${x + 5} ${y + 5}h0`,
};

function quietSquares(
  cells: readonly HeatmapCell[],
  { quietOf = () => "open" }: Heatmap,
  style: ChartStyle,
): Markup {
  const signs: string[] = [];
  const open = cells.filter((cell) => {
    const kind = quietOf(cell.date);
    if (kind !== "open") signs.push(quietSign(kind, cell));
    return kind === "open";
  });
  if (signs.length === 0) return emptySquares(open, style);
  return svg`${emptySquares(open, style)}<path d="${signs.join("")}" fill="none" stroke="${style.edge}" stroke-width="0.9" stroke-linecap="round"/>`;
}

function quietSign(
  kind: Exclude<QuietDay, "open">,
  { column, row }: Pick<HeatmapCell, "column" | "row">,
): string {
  return quietSigns[kind](column * cellSize, row * cellSize);
}

function emptySquares(cells: readonly Pick<HeatmapCell, "column" | "row">[], style: ChartStyle) {
  const path = cells.map(
    ({ column, row }) => `M${column * cellSize + 2} ${row * cellSize + 2}h6v6h-6z`,
  );
  return svg`<path d="${path.join("")}" fill="${style.sunken}" stroke="${style.sunken}" stroke-width="2" stroke-linejoin="round"/>`;
}

function dayLink(cell: HeatmapCell, { hrefOf, nameOf }: Heatmap): Markup {
  return svg`<a href="${hrefOf(cell.date)}" aria-label="${nameOf(cell)}">${square(cell, levelOf(cell.count))}</a>`;
}

function square(
  { column, row }: Pick<HeatmapCell, "column" | "row">,
  level: ReturnType<typeof levelOf>,
): Markup {
  const { side, opacity } = levels[level];
  const margin = (cellSize - side) / 2;
  return svg`<rect x="${column * cellSize + margin}" y="${row * cellSize + margin}" width="${side}" height="${side}" rx="1" fill-opacity="${opacity}"/>`;
}

/** The months above the columns, along the width of any box; one that has just begun ends with it. */
export function drawMonths(
  today: string,
  weeks: number,
  format: (day: string) => string,
  style: ChartStyle,
): Markup {
  const names = monthLabels(today, weeks).map(({ day, at }) => {
    const hasRoom = (1 - at) * weeks >= monthColumns;
    const place = hasRoom ? svg`x="${percent(at)}"` : svg`x="100%" text-anchor="end"`;
    return svg`<text ${place} y="14">${format(day)}</text>`;
  });
  return svg`<g fill="${style.muted}">${names}</g>`;
}

/** Each second day of the week from Monday, along the height of any box. */
export function drawWeekdays(names: readonly string[], style: ChartStyle): Markup {
  const labels = names.map((name, index) => {
    const y = Math.round(((index * 2 + 0.5) / 7) * 1000) / 10;
    return svg`<text y="${y}%" dy="0.35em">${name}</text>`;
  });
  return svg`<g fill="${style.muted}">${labels}</g>`;
}

/** A square of each level, from none to most. */
export function drawLevels(style: ChartStyle): Markup {
  const squares = ([1, 2, 3, 4] as const).map((level) => square({ column: level, row: 0 }, level));
  return svg`${emptySquares([{ column: 0, row: 0 }], style)}<g fill="${style.pandan}">${squares}</g>`;
}

/** The sign of a pause and of a rest day, for the legend. */
export function drawQuietSign(kind: Exclude<QuietDay, "open">, style: ChartStyle): Markup {
  return svg`<path d="${quietSign(kind, { column: 0, row: 0 })}" fill="none" stroke="${style.edge}" stroke-width="0.9" stroke-linecap="round"/>`;
}
