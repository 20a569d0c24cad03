import type { PortfolioSection } from "../../domain/portfolio";
import { type Block, blockOf } from "./block";
import { type Density, densities, tight } from "./density";
import { layOutPages, type Page } from "./layout";
import { columnWidth, pageGeometry } from "./page-geometry";
import type { Typesetter } from "./typesetter";

export type PagePlan = {
  readonly density: Density;
  /** Projects, across the whole width. */
  readonly lead: { readonly block: Block; readonly density: Density; readonly y: number } | null;
  readonly pages: readonly Page[];
};

const maxLinesPerBlock = 16;

function splitSection(section: PortfolioSection): readonly PortfolioSection[] {
  const count = Math.ceil(section.lines.length / maxLinesPerBlock);
  if (count < 2) return [section];
  return Array.from({ length: count }, (_, at) => ({
    ...section,
    lines: section.lines.slice(at * maxLinesPerBlock, (at + 1) * maxLinesPerBlock),
  }));
}

/** Projects matter most to recruiters, so they are set larger. */
function leadDensity(density: Density): Density {
  return {
    ...density,
    title: density.title + 0.9,
    detail: density.detail + 0.3,
    pitch: density.pitch + 1.5,
  };
}

function pagePlanAt(
  sections: readonly PortfolioSection[],
  typesetter: Typesetter,
  top: number,
  density: Density,
): PagePlan {
  const [first, ...others] = sections.flatMap(splitSection);
  const isProjectSection = first?.kind === "project" && first.lines.length > 0;
  const larger = leadDensity(density);
  const lead =
    first && isProjectSection
      ? {
          block: blockOf(first, typesetter, pageGeometry.contentWidth, larger),
          density: larger,
          y: top,
        }
      : null;
  const rest = lead || !first ? others : [first, ...others];
  const blocks = rest.map((section) => blockOf(section, typesetter, columnWidth, density));
  const firstTop = lead ? top + lead.block.height + density.gap : top;
  return {
    density,
    lead,
    pages: layOutPages(blocks, {
      firstTop,
      top: pageGeometry.top,
      bottom: pageGeometry.bottom,
      gap: density.gap,
    }),
  };
}

/** The roomiest density with the fewest pages. */
export function pagePlanOf(
  sections: readonly PortfolioSection[],
  typesetter: Typesetter,
  top: number,
): PagePlan {
  const tightest = pagePlanAt(sections, typesetter, top, tight);
  for (const density of densities) {
    const plan = pagePlanAt(sections, typesetter, top, density);
    if (plan.pages.length <= tightest.pages.length) return plan;
  }
  return tightest;
}
