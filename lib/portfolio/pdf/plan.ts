import type { PortfolioSection } from "../../domain/portfolio";
import { type Density, densities, tight } from "./density";
import { layOut, type Page } from "./layout";
import { type Block, blockOf } from "./measure";
import { columnWidth, sheet } from "./sheet";
import type { Type } from "./type";

/** Where everything below the head goes. */
export type Plan = {
  readonly density: Density;
  /** The projects, across the whole page; null without any. */
  readonly lead: { readonly block: Block; readonly density: Density; readonly y: number } | null;
  readonly pages: readonly Page[];
};

const mostLines = 16;

/** Long groups in parts that each fit on a page. */
function parts(section: PortfolioSection): readonly PortfolioSection[] {
  const count = Math.ceil(section.lines.length / mostLines);
  if (count < 2) return [section];
  return Array.from({ length: count }, (_, at) => ({
    ...section,
    lines: section.lines.slice(at * mostLines, (at + 1) * mostLines),
  }));
}

/** Projects are what a recruiter looks for: set a little larger. */
function leadDensity(density: Density): Density {
  return {
    ...density,
    title: density.title + 0.9,
    detail: density.detail + 0.3,
    pitch: density.pitch + 1.5,
  };
}

function planAt(
  sections: readonly PortfolioSection[],
  type: Type,
  top: number,
  density: Density,
): Plan {
  const [first, ...others] = sections.flatMap(parts);
  const leads = first?.kind === "project" && first.lines.length > 0;
  const larger = leadDensity(density);
  const lead =
    first && leads
      ? { block: blockOf(first, type, sheet.inner, larger), density: larger, y: top }
      : null;
  const rest = lead || !first ? others : [first, ...others];
  const blocks = rest.map((section) => blockOf(section, type, columnWidth, density));
  const firstTop = lead ? top + lead.block.height + density.gap : top;
  return {
    density,
    lead,
    pages: layOut(blocks, { firstTop, top: sheet.top, bottom: sheet.bottom, gap: density.gap }),
  };
}

/** The roomiest setting among those that need the fewest pages. */
export function planOf(sections: readonly PortfolioSection[], type: Type, top: number): Plan {
  const tightest = planAt(sections, type, top, tight);
  for (const density of densities) {
    const plan = planAt(sections, type, top, density);
    if (plan.pages.length <= tightest.pages.length) return plan;
  }
  return tightest;
}
