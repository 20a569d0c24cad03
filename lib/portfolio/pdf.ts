import type { Portfolio, PortfolioSection } from "../domain/portfolio";
import { formatDay } from "../format";
import { interpolate, type PortfolioLabels } from "./labels";
import { type Canvas, drawBanner, drawBlock } from "./pdf/body";
import { bytesOf, newDocument } from "./pdf/document";
import { drawFooter, drawRunningHeader } from "./pdf/footer";
import { drawHeader, printableName } from "./pdf/header";
import { columnLeft, columnWidth, pageGeometry } from "./pdf/page-geometry";
import { type PagePlan, pagePlanOf } from "./pdf/page-plan";
import { createTypesetter } from "./pdf/typesetter";
import { isEmptyPortfolio, sectionsOf } from "./sections";

const belowHeader = 26;
const belowBanner = 24;

function printableSections(
  sections: readonly PortfolioSection[],
  clean: (text: string) => string,
): readonly PortfolioSection[] {
  return sections.map((section) => ({
    ...section,
    title: clean(section.title),
    lines: section.lines.map((line) => ({ ...line, title: clean(line.title) })),
  }));
}

function drawPages(canvas: Canvas, plan: PagePlan, head: { name: string; subtitle: string }): void {
  const { doc } = canvas;
  const count = Math.max(1, plan.pages.length);
  for (let page = 0; page < count; page += 1) {
    if (page > 0) {
      doc.addPage();
      drawRunningHeader(canvas, head.name, head.subtitle);
    }
    if (page === 0 && plan.lead) {
      const { block, y, density } = plan.lead;
      drawBlock(
        canvas,
        block,
        { x: pageGeometry.left, y, width: pageGeometry.contentWidth },
        density,
      );
    }
    for (const { block, column, y } of plan.pages[page] ?? []) {
      drawBlock(canvas, block, { x: columnLeft(column), y, width: columnWidth }, plan.density);
    }
    drawFooter(canvas, page + 1, count);
  }
}

/** A tagged A4 document of one to three pages with embedded fonts and selectable text, without scripts and actions. */
export async function renderPdf(
  portfolio: Portfolio,
  labels: PortfolioLabels,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = newDocument(portfolio, "", "");
  const typesetter = createTypesetter(doc);
  const name = printableName(portfolio, typesetter);
  doc.info.Title = interpolate(labels.title, { name });
  doc.info.Author = name;
  doc.addPage();
  const root = doc.struct("Document");
  doc.addStructure(root);
  const canvas: Canvas = { doc, root, typesetter, labels };
  let top = drawHeader(canvas, portfolio) + belowHeader;
  if (isEmptyPortfolio(portfolio)) top += drawBanner(canvas, top) + belowBanner;
  const plan = pagePlanOf(
    printableSections(sectionsOf(portfolio, labels), typesetter.clean),
    typesetter,
    top,
  );
  const date = formatDay(portfolio.date, portfolio.locale, "long");
  const subtitle = interpolate(labels.subtitle, { path: portfolio.path.title, date });
  drawPages(canvas, plan, { name, subtitle });
  root.end();
  typesetter.finish();
  doc.end();
  return bytesOf(doc);
}
