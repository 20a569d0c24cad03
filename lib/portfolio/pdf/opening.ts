import type { Portfolio } from "../../domain/portfolio";
import { formatDay, formatNumber } from "../../format";
import { interpolate, type PortfolioLabels } from "../labels";
import { breakable, isRightToLeft, printable } from "../printable-text";
import { isEmptyPortfolio, printableNameOf } from "../sections";
import { pageGeometry } from "./page-geometry";
import { estimateLines } from "./text-width";

function nameLines(name: string, size: number): number {
  return estimateLines(name, size * 1.05, pageGeometry.contentWidth);
}

/** The largest that takes at most two lines; the smallest takes as many as it needs. */
function nameSizeOf(name: string): number {
  const fits = (size: number) => nameLines(name, size) <= (size > 25 ? 1 : 2);
  return [29, 25, 21, 18].find(fits) ?? 14;
}

/** What the template shows above the sections. */
export function openingOf(portfolio: Portfolio, labels: PortfolioLabels) {
  const { locale, done, required, percent } = portfolio;
  const name = printableNameOf(portfolio);
  const date = formatDay(portfolio.date, locale, "long");
  return {
    language: locale,
    title: interpolate(labels.title, { name }),
    author: name,
    name: breakable(name),
    nameSize: nameSizeOf(name),
    rightToLeft: isRightToLeft(name),
    subtitle: interpolate(labels.subtitle, { path: printable(portfolio.path.title), date }),
    percent: `${formatNumber(percent, locale)}%`,
    progress: interpolate(labels.progressLong, { done, required }),
    steps: portfolio.steps.map((step) => ({
      number: step.number,
      title: printable(step.title),
      count: interpolate(labels.progress, { done: step.done, required: step.required }),
      share: step.required > 0 ? Math.min(1, step.done / step.required) : 0,
    })),
    empty: isEmptyPortfolio(portfolio)
      ? { title: labels.emptyTitle, text: labels.emptyBody }
      : null,
  };
}

/** In points, estimated. */
export function openingHeight(opening: ReturnType<typeof openingOf>): number {
  const { name, nameSize, progress, steps, empty } = opening;
  const lines = nameLines(name, nameSize);
  const nameHeight = nameSize * (lines + (lines - 1) * 0.16);
  const captionHeight = 36 + estimateLines(progress, 7.8, 106) * 10.8;
  const stepWidth = (pageGeometry.contentWidth - 120) / Math.max(1, steps.length) - 8;
  const stepLines = Math.max(1, ...steps.map(({ title }) => estimateLines(title, 7.8, stepWidth)));
  const banner = empty ? 24 + 32 + 18 + estimateLines(empty.text, 9.6, 459) * 12.6 : 0;
  return nameHeight + 73 + Math.max(captionHeight, 18 + stepLines * 10.8) + banner;
}
