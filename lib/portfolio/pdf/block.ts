import type { PortfolioLine, PortfolioSection } from "../../domain/portfolio";
import { type Density, detailStyle, headingStyle, titleStyle } from "./density";
import type { Typesetter } from "./typesetter";

export const indent = 17;
export const headingLeading = 11;
export const noteOffset = 18;
const minDetailGap = 10;

export type Row = {
  readonly line: PortfolioLine;
  readonly title: readonly string[];
  /** Text at the right of the title; empty where it is set below. */
  readonly beside: string;
  readonly below: readonly string[];
  readonly height: number;
};

/** Never split, so that a heading is never alone. */
export type Block = {
  readonly section: PortfolioSection;
  readonly heading: readonly string[];
  readonly rows: readonly Row[];
  readonly note: readonly string[];
  readonly height: number;
};

export function isStarted(line: PortfolioLine): boolean {
  return line.status === "done" || line.status === "learning";
}

function detailFits(
  line: PortfolioLine,
  detail: string,
  typesetter: Typesetter,
  room: number,
  density: Density,
): boolean {
  const title = typesetter.width(line.title, titleStyle(density, isStarted(line)));
  return title + minDetailGap + typesetter.width(detail, detailStyle(density)) <= room;
}

function rowOf(
  line: PortfolioLine,
  detail: string,
  typesetter: Typesetter,
  width: number,
  density: Density,
): Row {
  const room = width - indent;
  const beside = detailFits(line, detail, typesetter, room, density) ? detail : "";
  const title = typesetter.wrap(line.title, titleStyle(density, isStarted(line)), room);
  const below = [beside ? "" : line.detail, line.remark ?? ""]
    .filter((text) => text !== "")
    .flatMap((text) => typesetter.wrap(text, detailStyle(density), room));
  const height =
    density.pitch +
    (title.length - 1) * density.title * 1.28 +
    below.length * density.detail * 1.36;
  return { line, title, beside, below, height };
}

/** All rows of a section use the long detail if it fits in every row. */
function rowsOf(
  section: PortfolioSection,
  typesetter: Typesetter,
  width: number,
  density: Density,
): readonly Row[] {
  const roomy = section.lines.every((line) =>
    detailFits(line, line.detail, typesetter, width - indent, density),
  );
  return section.lines.map((line) =>
    rowOf(line, roomy ? line.detail : line.shortDetail, typesetter, width, density),
  );
}

export function blockOf(
  section: PortfolioSection,
  typesetter: Typesetter,
  width: number,
  density: Density,
): Block {
  const heading = typesetter.wrap(section.title.toUpperCase(), headingStyle, width);
  const rows = rowsOf(section, typesetter, width, density);
  const note = section.notes.flatMap((text) => typesetter.wrap(text, detailStyle(density), width));
  const height =
    (rows.length > 0 ? density.head : noteOffset) +
    (heading.length - 1) * headingLeading +
    rows.reduce((sum, row) => sum + row.height, 0) +
    note.length * noteLeading(density);
  return { section, heading, rows, note, height };
}

export function noteLeading(density: Density): number {
  return density.detail * 1.5;
}
