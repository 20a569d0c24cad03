import type { Block } from "./block";

type PlacedBlock = { readonly block: Block; readonly column: 0 | 1; readonly y: number };
export type Page = readonly PlacedBlock[];

export type PageArea = {
  readonly firstTop: number;
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
};

const maxExtraGap = 12;

function heightOf(blocks: readonly Block[], gap: number): number {
  return (
    blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1)
  );
}

/** The cut with the shortest taller column. */
function balancedCut(blocks: readonly Block[], gap: number): number {
  const tallest = (cut: number) =>
    Math.max(heightOf(blocks.slice(0, cut), gap), heightOf(blocks.slice(cut), gap));
  let best = blocks.length;
  for (let cut = blocks.length - 1; cut > 0; cut -= 1) {
    if (tallest(cut) <= tallest(best)) best = cut;
  }
  return best;
}

/** At least one, so that every page makes progress. */
function fittingCount(blocks: readonly Block[], gap: number, height: number): number {
  let count = 1;
  while (count < blocks.length && heightOf(blocks.slice(0, count + 1), gap) <= height) count += 1;
  return count;
}

/** Spreads spare height between the groups. */
function layOutColumn(
  blocks: readonly Block[],
  at: 0 | 1,
  top: number,
  height: number,
  gap: number,
): Page {
  const spare = Math.max(0, height - heightOf(blocks, gap));
  const extra = blocks.length > 1 ? Math.min(maxExtraGap, spare / (blocks.length - 1)) : 0;
  let y = top;
  return blocks.map((block) => {
    const placed: PlacedBlock = { block, column: at, y };
    y += block.height + gap + extra;
    return placed;
  });
}

/** Two columns on as many pages as needed; the last page is balanced. */
export function layOutPages(blocks: readonly Block[], area: PageArea): readonly Page[] {
  const { gap, bottom } = area;
  const pages: Page[] = [];
  let rest = blocks;
  let top = area.firstTop;
  while (rest.length > 0) {
    const height = bottom - top;
    let cut = balancedCut(rest, gap);
    let end = rest.length;
    let target = Math.max(heightOf(rest.slice(0, cut), gap), heightOf(rest.slice(cut), gap));
    if (target > height) {
      cut = fittingCount(rest, gap, height);
      end = cut + (cut < rest.length ? fittingCount(rest.slice(cut), gap, height) : 0);
      target = height;
    }
    pages.push([
      ...layOutColumn(rest.slice(0, cut), 0, top, target, gap),
      ...layOutColumn(rest.slice(cut, end), 1, top, target, gap),
    ]);
    rest = rest.slice(end);
    top = area.top;
  }
  return pages;
}
