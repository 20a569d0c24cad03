import type { Locale } from "../../domain/locale";
import type { PortfolioLevel } from "../../domain/portfolio";
import type { DocumentLevel } from "../../domain/portfolio-document";
import { formatDay } from "../../format";
import { interpolate, type PortfolioLabels } from "../labels";

export function documentLevelOf(
  { name, checkedOn }: PortfolioLevel,
  labels: PortfolioLabels,
  locale: Locale,
): DocumentLevel {
  if (checkedOn === null) return { name, word: labels.level[name] };
  const date = formatDay(checkedOn, locale, "medium");
  return { name, word: interpolate(labels.checkedOn, { date }) };
}
