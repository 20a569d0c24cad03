import type { Portfolio } from "../domain/portfolio";
import { formatDay } from "../format";
import { interpolate, type PortfolioLabels } from "./labels";
import { printable } from "./printable-text";
import { isEmptyPortfolio, printableNameOf, sectionsOf } from "./sections";

/** A portfolio as lines of text, in reading order. */
export type PlainDocument = {
  readonly name: string;
  readonly introduction: readonly string[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly footer: string;
};

/** XML 1.0 forbids U+FFFE and U+FFFF. */
function plain(text: string): string {
  return printable(text.replace(/\p{Noncharacter_Code_Point}/gu, "\uFFFD"));
}

export function plainDocumentOf(portfolio: Portfolio, labels: PortfolioLabels): PlainDocument {
  const { locale, percent, done, required } = portfolio;
  const date = formatDay(portfolio.date, locale, "long");
  return {
    name: plain(printableNameOf(portfolio)),
    introduction: [
      plain(interpolate(labels.subtitle, { path: portfolio.path.title, date })),
      `${percent}% · ${interpolate(labels.progressLong, { done, required })}`,
      ...(isEmptyPortfolio(portfolio) ? [labels.emptyBody] : []),
    ],
    sections: sectionsOf(portfolio, labels).map(({ title, lines }) => ({
      title: plain(title),
      lines: lines.map((line) => {
        const notes = [line.detail, line.remark].filter(Boolean).join("; ");
        return [line.title, notes].map(plain).filter(Boolean).join(", ");
      }),
    })),
    footer: labels.footer,
  };
}
