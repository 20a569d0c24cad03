import type { ItemKind } from "../../domain/path";
import type { Portfolio, PortfolioGroup, PortfolioItem } from "../../domain/portfolio";
import { coverageOf } from "../document/coverage";
import type { PortfolioLabels } from "../labels";

const groupsOf = ({ steps }: Portfolio) => steps.flatMap(({ groups }) => groups);

/** Done, and of which nothing else says more. */
export function itemsOf(portfolio: Portfolio, kind: ItemKind): readonly PortfolioItem[] {
  const isCovered = coverageOf(portfolio);
  return groupsOf(portfolio)
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === kind && item.status === "done" && !isCovered(item));
}

function doneTitles({ items }: PortfolioGroup, level?: string): string[] {
  return items
    .filter((item) => item.status === "done" && (level ?? item.level?.name) === item.level?.name)
    .map(({ title }) => title);
}

/** One entry for each level, because an entry has only one. */
export function skillsOf(portfolio: Portfolio, labels: PortfolioLabels) {
  const groups = groupsOf(portfolio).filter(({ kind }) =>
    ["skill", "tool", "competence"].includes(kind),
  );
  return groups.flatMap((group) => {
    const levels = new Set(group.items.map(({ level }) => level?.name));
    return [...levels].flatMap((level) => {
      const keywords = level === undefined ? [] : doneTitles(group, level);
      if (level === undefined || keywords.length === 0) return [];
      return { name: group.title, level: labels.level[level], keywords };
    });
  });
}

/** The schema has no better place for these kinds. */
export function interestsOf(portfolio: Portfolio) {
  return groupsOf(portfolio)
    .filter(({ kind }) => ["community", "habit", "application", "challenge"].includes(kind))
    .map((group) => ({ name: group.title, keywords: doneTitles(group) }))
    .filter(({ keywords }) => keywords.length > 0);
}
