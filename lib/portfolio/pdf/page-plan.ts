import { type Block, heightOf } from "./block";
import { type Density, densities, leadDensity } from "./density";
import { pageGeometry } from "./page-geometry";

/** Indices of blocks, and the distance between them. */
type Column = { readonly blocks: readonly number[]; readonly gap: number };

export type PagePlan = {
  readonly density: Density;
  readonly lead: Density;
  readonly pages: readonly (readonly Column[])[];
};

const maxExtraGap = 12;

function total(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, heights.length - 1);
}

function tallest(heights: readonly number[], cut: number, gap: number): number {
  return Math.max(total(heights.slice(0, cut), gap), total(heights.slice(cut), gap));
}

/** The cut with the shortest taller column. */
function balancedCut(heights: readonly number[], gap: number): number {
  const cuts = heights.map((_, at) => at + 1);
  return cuts.reduce((best, cut) =>
    tallest(heights, cut, gap) < tallest(heights, best, gap) ? cut : best,
  );
}

/** At least one, so that every page makes progress. */
function fittingCount(heights: readonly number[], gap: number, room: number): number {
  let count = Math.min(1, heights.length);
  while (count < heights.length && total(heights.slice(0, count + 1), gap) <= room) count += 1;
  return count;
}

/** Spreads spare height between the blocks. */
function columnOf(heights: readonly number[], start: number, gap: number, room: number): Column {
  const gaps = heights.length - 1;
  const spare = Math.max(0, room - total(heights, gap));
  const extra = gaps > 0 ? Math.min(maxExtraGap, spare / gaps) : 0;
  return { blocks: heights.map((_, at) => start + at), gap: gap + extra };
}

/** Two columns on as many pages as needed; the last page is balanced. */
function pagesOf(heights: readonly number[], gap: number, firstRoom: number): PagePlan["pages"] {
  if (heights.length === 0) return [[]];
  const pages: Column[][] = [];
  let start = 0;
  let room = firstRoom;
  while (start < heights.length) {
    const rest = heights.slice(start);
    let cut = balancedCut(rest, gap);
    let end = rest.length;
    let height = tallest(rest, cut, gap);
    if (height > room) {
      cut = fittingCount(rest, gap, room);
      end = cut + fittingCount(rest.slice(cut), gap, room);
      height = room;
    }
    pages.push([
      columnOf(rest.slice(0, cut), start, gap, height),
      columnOf(rest.slice(cut, end), start + cut, gap, height),
    ]);
    start += end;
    room = pageGeometry.columnHeight;
  }
  return pages;
}

const maxPlans = 3;

/** The roomiest with the fewest pages, and tighter ones should it take more. `opening` is the height above the blocks. */
export function pagePlansOf(
  lead: readonly Block[],
  blocks: readonly Block[],
  opening: number,
): readonly PagePlan[] {
  const plans = densities.map((density): PagePlan => {
    const larger = leadDensity(density);
    const leadHeight = lead.reduce(
      (sum, block) => sum + heightOf(block, larger, pageGeometry.contentWidth) + density.gap,
      0,
    );
    const heights = blocks.map((block) => heightOf(block, density, pageGeometry.columnWidth));
    const room = pageGeometry.columnHeight - opening - leadHeight;
    return { density, lead: larger, pages: pagesOf(heights, density.gap, room) };
  });
  const fewest = Math.min(...plans.map((plan) => plan.pages.length));
  return plans.filter((plan) => plan.pages.length === fewest).slice(0, maxPlans);
}
