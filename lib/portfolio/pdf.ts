import type { Portfolio, PortfolioSection } from "../domain/portfolio";
import { formatDay } from "../format";
import { type Canvas, drawBanner, drawBlock } from "./pdf/body";
import { bytesOf, newDocument } from "./pdf/document";
import { drawFooter, drawRunningHead } from "./pdf/footer";
import { drawHeader, printableName } from "./pdf/header";
import { type Plan, planOf } from "./pdf/plan";
import { columnLeft, columnWidth, sheet } from "./pdf/sheet";
import { typeOf } from "./pdf/type";
import { isEmpty, sectionsOf } from "./sections";
import { fill, type PortfolioWords } from "./words";

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

function drawPages(canvas: Canvas, plan: Plan, head: { name: string; subtitle: string }): void {
  const { doc } = canvas;
  const count = Math.max(1, plan.pages.length);
  for (let page = 0; page < count; page += 1) {
    if (page > 0) {
      doc.addPage();
      drawRunningHead(canvas, head.name, head.subtitle);
    }
    if (page === 0 && plan.lead) {
      const { block, y, density } = plan.lead;
      drawBlock(canvas, block, { x: sheet.left, y, width: sheet.inner }, density);
    }
    for (const { block, column, y } of plan.pages[page] ?? []) {
      drawBlock(canvas, block, { x: columnLeft(column), y, width: columnWidth }, plan.density);
    }
    drawFooter(canvas, page + 1, count);
  }
}

/**
 * The portfolio as a designed A4 document, one to three pages: tagged, titled, with its fonts inside and
 * real text that can be searched and copied; no scripts, no actions.
 */
export async function renderPdf(
  portfolio: Portfolio,
  words: PortfolioWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = newDocument(portfolio, "", "");
  const type = typeOf(doc);
  const name = printableName(portfolio, type);
  doc.info.Title = fill(words.title, { name });
  doc.info.Author = name;
  doc.addPage();
  const root = doc.struct("Document");
  doc.addStructure(root);
  const canvas: Canvas = { doc, root, type, words };
  let top = drawHeader(canvas, portfolio) + belowHeader;
  if (isEmpty(portfolio)) top += drawBanner(canvas, top) + belowBanner;
  const plan = planOf(printableSections(sectionsOf(portfolio, words), type.clean), type, top);
  const date = formatDay(portfolio.date, portfolio.locale, "long");
  const subtitle = fill(words.subtitle, { path: portfolio.path.title, date });
  drawPages(canvas, plan, { name, subtitle });
  root.end();
  type.finish();
  doc.end();
  return bytesOf(doc);
}
