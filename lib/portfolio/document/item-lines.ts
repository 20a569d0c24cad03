import type { Locale } from "../../domain/locale";
import type { ItemKind } from "../../domain/path";
import type { Portfolio, PortfolioGroup, PortfolioItem } from "../../domain/portfolio";
import type { DocumentGroup, DocumentLine } from "../../domain/portfolio-document";
import { type SectionKey, sectionOfKind } from "../../domain/selection";
import { formatDay } from "../../format";
import { interpolate, type PortfolioLabels } from "../labels";
import { coverageOf } from "./coverage";
import { documentLevelOf } from "./level-words";

/** Their groups are headings that a reader looks for. */
const groupedSections: ReadonlySet<SectionKey> = new Set(["skills", "competences"]);
const undatedKinds: ReadonlySet<ItemKind> = new Set(["skill", "tool"]);

function periodOf({ startedOn: from, completedOn: to }: PortfolioItem) {
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** Such as "earned 12 Oct 2026"; empty for an untouched item. */
function detailOf(item: PortfolioItem, labels: PortfolioLabels, locale: Locale): string {
  const day = (date: string) => formatDay(date, locale, "medium");
  const { kind, status, startedOn, completedOn } = item;
  if (status === "skipped") return labels.status.skipped;
  if (status === "not-started") return "";
  if (status === "learning") {
    const date = startedOn && interpolate(labels.since, { date: day(startedOn) });
    const verb = labels.learning[kind];
    return date ? interpolate(labels.dated, { verb, date }) : verb;
  }
  const period = kind === "project" ? periodOf(item) : null;
  if (period) return interpolate(labels.period, { from: day(period.from), to: day(period.to) });
  const verb = labels.done[kind];
  return completedOn ? interpolate(labels.dated, { verb, date: day(completedOn) }) : verb;
}

function lineOf(item: PortfolioItem, labels: PortfolioLabels, locale: Locale): DocumentLine {
  const isUndated = item.status === "done" && undatedKinds.has(item.kind);
  const details = [isUndated ? "" : detailOf(item, labels, locale), item.remark ?? ""];
  return {
    key: item.key,
    title: item.title,
    status: item.status,
    details: details.filter(Boolean),
    paragraphs: [],
    link: null,
    level: item.level && documentLevelOf(item.level, labels, locale),
  };
}

function inReadingOrder(group: PortfolioGroup, items: readonly PortfolioItem[]) {
  if (group.kind !== "project") return items;
  return items.toSorted((a, b) => (b.completedOn ?? "").localeCompare(a.completedOn ?? ""));
}

/** What a section holds of the path, without groups that have nothing to show. */
export function itemGroupsOf(
  section: SectionKey,
  portfolio: Portfolio,
  labels: PortfolioLabels,
): DocumentGroup[] {
  const isCovered = coverageOf(portfolio);
  const groups = portfolio.steps
    .flatMap((step) => step.groups)
    .filter(({ kind }) => sectionOfKind[kind] === section)
    .map((group) => {
      const items = group.items.filter((item) => !isCovered(item));
      const lines = inReadingOrder(group, items).map((item) =>
        lineOf(item, labels, portfolio.locale),
      );
      return { key: group.key, title: group.title, lines };
    })
    .filter(({ lines }) => lines.length > 0);
  if (groupedSections.has(section) || groups.length === 0) return groups;
  return [{ key: section, title: "", lines: groups.flatMap(({ lines }) => lines) }];
}
