import { levelNames, reachableLevels } from "../../domain/level";
import type { DocumentGroup, DocumentLevel } from "../../domain/portfolio-document";
import { interpolate, type PortfolioLabels } from "../labels";

const firstBacked = levelNames.indexOf("linked");

/** How many skills there are and how many a link backs; empty where it would say nothing. */
export function skillNoteOf(groups: readonly DocumentGroup[], labels: PortfolioLabels): string {
  const lines = groups.flatMap((group) => group.lines);
  const backed = lines.filter(
    ({ level }) => level && levelNames.indexOf(level.name) >= firstBacked,
  );
  if (lines.length < 2 || backed.length === 0) return "";
  return interpolate(labels.skillCount, { count: lines.length, backed: backed.length });
}

/** Empty where no line has a level. */
export function legendOf(
  groups: readonly DocumentGroup[],
  labels: PortfolioLabels,
): DocumentLevel[] {
  const hasLevels = groups.some(({ lines }) => lines.some(({ level }) => level));
  return hasLevels ? reachableLevels.map((name) => ({ name, word: labels.level[name] })) : [];
}
