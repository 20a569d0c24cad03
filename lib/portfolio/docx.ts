import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  TextRun,
} from "docx";
import { strToU8, zipSync } from "fflate";
import { possibleTimeOf } from "../domain/clock";
import { languageTags } from "../domain/locale";
import type { Portfolio } from "../domain/portfolio";
import { documentOf } from "./document/document";
import type { PortfolioLabels } from "./labels";
import { type PlainLine, plainLinesOf } from "./plain-document";
import { isRightToLeft, printable } from "./printable-text";

/** Twentieths of a point, as OOXML measures lengths; sizes of text are in half points. */
const margin = 1100;
const green = "17694C";
const grey = "58635D";
const font = "Calibri";

const heading = (size: number, color: string, before: number, after: number) => ({
  run: { font, size, color, bold: true },
  paragraph: { spacing: { before, after }, keepNext: true },
});

const layouts: Readonly<Record<PlainLine["kind"], IParagraphOptions>> = {
  title: { heading: HeadingLevel.HEADING_1 },
  heading: { heading: HeadingLevel.HEADING_2 },
  subheading: { heading: HeadingLevel.HEADING_3 },
  text: {},
  muted: {},
  item: { bullet: { level: 0 } },
};

function paragraph({ kind, text, url }: PlainLine): Paragraph {
  const rightToLeft = isRightToLeft(text);
  const color = kind === "muted" ? { color: grey } : {};
  const run = new TextRun({ text, rightToLeft, ...color, ...(url && { style: "Hyperlink" }) });
  return new Paragraph({
    ...layouts[kind],
    bidirectional: rightToLeft,
    children: [url ? new ExternalHyperlink({ link: url, children: [run] }) : run],
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
  const content = documentOf(portfolio, labels);
  const document = new Document({
    title: printable(content.title),
    creator: content.name,
    lastModifiedBy: content.name,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: languageTags[portfolio.locale] } },
          paragraph: { spacing: { after: 60 } },
        },
        heading1: heading(48, "17201C", 0, 60),
        heading2: heading(26, green, 280, 80),
        heading3: heading(23, "17201C", 160, 40),
      },
    },
    sections: [
      {
        properties: {
          page: { margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        children: plainLinesOf(content, labels).map(paragraph),
      },
    ],
  });
  return packed(document);
}
