import type { PortfolioLine, PortfolioSection } from "../../domain/portfolio";
import type { PortfolioLabels } from "../labels";
import { breakable, printable } from "../printable-text";
import type { Density } from "./density";
import { estimateLines, estimateWidth } from "./text-width";

const indent = 17;
const minDetailGap = 10;
const leading = 3;
/** Widths are compared at these sizes, between the roomiest and the tightest. */
const usual = { title: 9.4, detail: 7.7 };

type Row = {
  readonly title: string;
  readonly status: PortfolioLine["status"];
  readonly started: boolean;
  /** For screen readers, where no detail says the status. */
  readonly statusLabel: string | null;
  /** Text at the right of the title. */
  readonly beside: string;
  readonly below: readonly string[];
};

/** What the template shows of a section. */
export type Block = {
  readonly title: string;
  readonly rows: readonly Row[];
};

function fits(line: PortfolioLine, detail: string, width: number): boolean {
  const title = estimateWidth(line.title, usual.title);
  return title + minDetailGap + estimateWidth(detail, usual.detail) <= width - indent;
}

/** All rows of a section show the long detail beside the title if all fit; else the short one, or the long one below. */
export function blockOf(section: PortfolioSection, labels: PortfolioLabels, width: number): Block {
  const isRoomy = section.lines.every((line) => fits(line, line.detail, width));
  const rows = section.lines.map((line): Row => {
    const detail = isRoomy ? line.detail : line.shortDetail;
    const beside = fits(line, detail, width) ? detail : "";
    const below = [beside ? "" : line.detail, line.remark ?? ""].filter((text) => text !== "");
    const isSaid = line.detail !== "" && (beside === "" || beside === line.detail);
    return {
      title: breakable(printable(line.title)),
      status: line.status,
      started: line.status === "done" || line.status === "learning",
      statusLabel: isSaid ? null : labels.status[line.status],
      beside,
      below,
    };
  });
  return { title: breakable(printable(section.title)), rows };
}

/** In points, estimated. */
export function heightOf(block: Block, density: Density, width: number): number {
  const { title, detail, pitch } = density;
  const lines = (texts: readonly string[], size: number, room: number) =>
    texts.reduce((sum, text) => sum + estimateLines(text, size, room), 0);
  const heading = 13 + (estimateLines(block.title.toUpperCase(), 8.6, width) - 1) * (8 + leading);
  const rows = block.rows.map(
    (row) =>
      pitch +
      (estimateLines(row.title, title, width - indent) - 1) * (title + leading) +
      lines(row.below, detail, width - indent) * (detail + leading),
  );
  return heading + rows.reduce((sum, height) => sum + height, title - 8);
}
