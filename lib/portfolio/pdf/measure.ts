import type { PortfolioLine, PortfolioSection } from "../../domain/portfolio";
import { type Density, detailStyle, headingStyle, titleStyle } from "./density";
import type { Type } from "./type";

/** Where a row's text starts, right of its mark. */
export const indent = 17;
export const headingLead = 11;
/** From a group's top to its first sentence, where it has no rows. */
export const noteHead = 18;
const between = 10;

export type Row = {
  readonly line: PortfolioLine;
  readonly title: readonly string[];
  /** What stands at the right of the title; empty where it had to go below. */
  readonly beside: string;
  readonly below: readonly string[];
  readonly height: number;
};

/** A group ready to be placed: it is never cut, so its heading is never alone. */
export type Block = {
  readonly section: PortfolioSection;
  readonly heading: readonly string[];
  readonly rows: readonly Row[];
  readonly note: readonly string[];
  readonly height: number;
};

export function begun(line: PortfolioLine): boolean {
  return line.status === "done" || line.status === "learning";
}

function fits(
  line: PortfolioLine,
  detail: string,
  type: Type,
  room: number,
  density: Density,
): boolean {
  const title = type.width(line.title, titleStyle(density, begun(line)));
  return title + between + type.width(detail, detailStyle(density)) <= room;
}

function rowOf(
  line: PortfolioLine,
  detail: string,
  type: Type,
  width: number,
  density: Density,
): Row {
  const room = width - indent;
  const beside = fits(line, detail, type, room, density) ? detail : "";
  const title = type.wrap(line.title, titleStyle(density, begun(line)), room);
  const below = [beside ? "" : line.detail, line.remark ?? ""]
    .filter((text) => text !== "")
    .flatMap((text) => type.wrap(text, detailStyle(density), room));
  const height =
    density.pitch +
    (title.length - 1) * density.title * 1.28 +
    below.length * density.detail * 1.36;
  return { line, title, beside, below, height };
}

/** All rows of a section say their detail the same way: with the verb where every row has room for it. */
function rowsOf(
  section: PortfolioSection,
  type: Type,
  width: number,
  density: Density,
): readonly Row[] {
  const roomy = section.lines.every((line) =>
    fits(line, line.detail, type, width - indent, density),
  );
  return section.lines.map((line) =>
    rowOf(line, roomy ? line.detail : line.short, type, width, density),
  );
}

/** A section set in `width` points. */
export function blockOf(
  section: PortfolioSection,
  type: Type,
  width: number,
  density: Density,
): Block {
  const heading = type.wrap(section.title.toUpperCase(), headingStyle, width);
  const rows = rowsOf(section, type, width, density);
  const note = section.notes.flatMap((text) => type.wrap(text, detailStyle(density), width));
  const height =
    (rows.length > 0 ? density.head : noteHead) +
    (heading.length - 1) * headingLead +
    rows.reduce((sum, row) => sum + row.height, 0) +
    note.length * noteLead(density);
  return { section, heading, rows, note, height };
}

export function noteLead(density: Density): number {
  return density.detail * 1.5;
}
