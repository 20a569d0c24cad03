import { type Markup, svg } from "./markup";
import type { ChartStyle } from "./style";
import { wrapLabel } from "./wrap-label";

/** The width of what a file shows, without its margins, in px. */
export const fileWidth = 720;

const margin = 32;
const titleSize = 22;
const titleLine = 30;
const noteSize = 14;
const noteLine = 20;

export type ChartFile = {
  readonly title: string;
  readonly description: string;
  /** Of a width of `fileWidth`, or a box with its place. */
  readonly content: Markup;
  readonly height: number;
};

/** A drawing as a file of its own: title, drawing, and what it shows in words. */
export function chartFile(
  { title, description, content, height }: ChartFile,
  style: ChartStyle,
): string {
  const titleLines = linesOf(title, titleSize);
  const noteLines = linesOf(description, noteSize);
  const contentTop = margin + titleLines.length * titleLine + 20;
  const noteTop = contentTop + height + 24;
  const width = fileWidth + 2 * margin;
  const total = noteTop + noteLines.length * noteLine + margin - 8;
  const heading = textBlock(titleLines, margin + titleSize, titleLine);
  const note = textBlock(noteLines, noteTop + noteSize, noteLine);
  // A picture with a ground of its own keeps its colours.
  const file = svg`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" role="group" aria-labelledby="title" aria-describedby="description" font-family="'Plus Jakarta Sans', system-ui, sans-serif" font-size="12">
<title id="title">${title}</title>
<desc id="description">${description}</desc>
<style>svg{forced-color-adjust:none}a:hover{text-decoration:underline}</style>
<rect width="${width}" height="${total}" fill="${style.surface}"/>
<g aria-hidden="true"><text font-size="${titleSize}" font-weight="700" fill="${style.ink}">${heading}</text><text font-size="${noteSize}" fill="${style.muted}">${note}</text></g>
<svg x="${margin}" y="${contentTop}" width="${fileWidth}" height="${height}" overflow="visible">${content}</svg>
</svg>
`;
  return file.toString();
}

/** The width of a letter grows with the type, and is known for 12 px. */
function linesOf(text: string, size: number): string[] {
  return wrapLabel(text, (fileWidth * 12) / size);
}

function textBlock(lines: readonly string[], top: number, lineHeight: number): Markup[] {
  return lines.map(
    (line, index) => svg`<tspan x="${margin}" y="${top + index * lineHeight}">${line}</tspan>`,
  );
}
