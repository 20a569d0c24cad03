import { Document, HeadingLevel, type IParagraphOptions, Packer, Paragraph, TextRun } from "docx";
import { strToU8, zipSync } from "fflate";
import { possibleTimeOf } from "../domain/clock";
import { languageTags } from "../domain/locale";
import type { Portfolio } from "../domain/portfolio";
import { interpolate, type PortfolioLabels } from "./labels";
import { plainDocumentOf } from "./plain-document";
import { isRightToLeft } from "./printable-text";

/** Twentieths of a point, as OOXML measures lengths; sizes of text are in half points. */
const margin = 1100;
const green = "17694C";
const grey = "58635D";
const font = "Calibri";

const heading = (size: number, color: string, before: number, after: number) => ({
  run: { font, size, color, bold: true },
  paragraph: { spacing: { before, after }, keepNext: true },
});

function paragraph(text: string, options: IParagraphOptions & { color?: string } = {}): Paragraph {
  const { color, ...layout } = options;
  const rightToLeft = isRightToLeft(text);
  return new Paragraph({
    ...layout,
    bidirectional: rightToLeft,
    children: [new TextRun({ text, rightToLeft, ...(color && { color }) })],
  });
}

/** The library's own zip fails by a clock before 1980, and its types leave out what comes before it. */
const { compiler } = Packer as unknown as {
  compiler: { compile(document: Document): Map<string, string | Uint8Array> };
};

function packed(document: Document): Uint8Array<ArrayBuffer> {
  const files = [...compiler.compile(document)].map(
    ([path, data]) => [path, typeof data === "string" ? strToU8(data) : data] as const,
  );
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: possibleTimeOf(new Date()) }));
}

/** Headings and lists in reading order, without tables, text boxes, headers and footers, which parsers skip. */
export function renderDocx(portfolio: Portfolio, labels: PortfolioLabels): Uint8Array<ArrayBuffer> {
  const { name, introduction, sections, footer } = plainDocumentOf(portfolio, labels);
  const document = new Document({
    title: interpolate(labels.title, { name }),
    creator: name,
    lastModifiedBy: name,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: languageTags[portfolio.locale] } },
          paragraph: { spacing: { after: 60 } },
        },
        heading1: heading(48, "17201C", 0, 60),
        heading2: heading(26, green, 280, 80),
      },
    },
    sections: [
      {
        properties: {
          page: { margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        children: [
          paragraph(name, { heading: HeadingLevel.HEADING_1 }),
          ...introduction.map((line) => paragraph(line, { color: grey })),
          ...sections.flatMap(({ title, lines }) => [
            paragraph(title, { heading: HeadingLevel.HEADING_2 }),
            ...lines.map((line) => paragraph(line, { bullet: { level: 0 } })),
          ]),
          paragraph(footer, { color: grey, spacing: { before: 360 } }),
        ],
      },
    ],
  });
  return packed(document);
}
