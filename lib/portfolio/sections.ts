import type { Locale } from "../domain/locale";
import type { ItemKind } from "../domain/path";
import type {
  Portfolio,
  PortfolioGroup,
  PortfolioItem,
  PortfolioSection,
} from "../domain/portfolio";
import type { Status } from "../domain/progress";
import { formatDay } from "../format";
import { interpolate, type PortfolioLabels } from "./labels";
import { printable } from "./printable-text";

/** The order in which recruiters read. */
const kindOrder: readonly ItemKind[] = [
  "project",
  "skill",
  "tool",
  "course",
  "certification",
  "education",
  "community",
  "application",
  "habit",
  "competence",
  "challenge",
];

const statusOrder: Readonly<Record<Status, number>> = {
  done: 0,
  learning: 1,
  "not-started": 2,
  skipped: 3,
};

/** Falls back to the local part of the e-mail address. */
export function displayNameOf(portfolio: Portfolio): string {
  const { name, email } = portfolio.learner;
  return name.trim() || email.split("@")[0] || email;
}

/** Also where no character of the name can be printed. */
export function printableNameOf(portfolio: Portfolio): string {
  const [local = ""] = portfolio.learner.email.split("@");
  return printable(displayNameOf(portfolio)) || printable(local) || "–";
}

export function portfolioGroupsOf(portfolio: Portfolio): readonly PortfolioGroup[] {
  return portfolio.steps.flatMap((step) => step.groups);
}

export function isEmptyPortfolio(portfolio: Portfolio): boolean {
  return !portfolioGroupsOf(portfolio).some((group) => group.items.some(isShown));
}

function isStarted(item: PortfolioItem): boolean {
  return item.status === "done" || item.status === "learning";
}

/** Such as "earned 12 Oct 2026"; empty for an untouched item. */
export function detailOf(item: PortfolioItem, labels: PortfolioLabels, locale: Locale): string {
  if (item.status === "skipped") return labels.status.skipped;
  if (!isStarted(item)) return "";
  const date = dateOf(item, labels, locale);
  if (hasDateRange(item)) return date;
  const verb = item.status === "done" ? labels.done[item.kind] : labels.learning[item.kind];
  return date ? interpolate(labels.dated, { verb, date }) : verb;
}

function hasDateRange({ kind, status, startedOn: from, completedOn: to }: PortfolioItem): boolean {
  return kind === "project" && status === "done" && from !== null && to !== null && from < to;
}

function dateOf(item: PortfolioItem, labels: PortfolioLabels, locale: Locale): string {
  const day = (date: string) => formatDay(date, locale, "medium");
  const { startedOn: from, completedOn: to } = item;
  if (item.status === "learning") return from ? interpolate(labels.since, { date: day(from) }) : "";
  if (item.status !== "done" || !to) return "";
  return hasDateRange(item) && from
    ? interpolate(labels.period, { from: day(from), to: day(to) })
    : day(to);
}

/** Documents for readers show what is done; CSV and JSON hold all items. */
export function isShown(item: PortfolioItem): boolean {
  return item.status === "done";
}

function shownItemsOf(group: PortfolioGroup): readonly PortfolioItem[] {
  const items = group.items.filter(isShown);
  if (group.kind !== "project") return items;
  return items.toSorted(
    (a, b) =>
      statusOrder[a.status] - statusOrder[b.status] ||
      (b.completedOn ?? "").localeCompare(a.completedOn ?? ""),
  );
}

function sectionOf(
  group: PortfolioGroup,
  labels: PortfolioLabels,
  portfolio: Portfolio,
): PortfolioSection {
  const { locale } = portfolio;
  const lines = shownItemsOf(group).map((item) => {
    const detail = detailOf(item, labels, locale);
    return {
      key: item.key,
      title: item.title,
      status: item.status,
      detail,
      shortDetail: dateOf(item, labels, locale) || detail,
      remark: item.status === "done" ? item.remark : null,
    };
  });
  return { key: group.key, kind: group.kind, title: group.title, lines };
}

const maxMergedLines = 8;

/** Groups of one kind with few lines share a heading. */
function mergeSmallSections(
  sections: readonly PortfolioSection[],
  labels: PortfolioLabels,
): readonly PortfolioSection[] {
  return kindOrder.flatMap((kind) => {
    const same = sections.filter((section) => section.kind === kind);
    const lines = same.flatMap((section) => section.lines);
    const [first] = same;
    if (kind === "skill" || !first || same.length < 2 || lines.length > maxMergedLines) return same;
    return [{ key: first.key, kind, title: labels.kind[kind], lines }];
  });
}

/** In reading order, without groups that have nothing to show. */
export function sectionsOf(
  portfolio: Portfolio,
  labels: PortfolioLabels,
): readonly PortfolioSection[] {
  const sections = portfolioGroupsOf(portfolio)
    .map((group) => sectionOf(group, labels, portfolio))
    .filter((section) => section.lines.length > 0);
  return mergeSmallSections(sections, labels);
}
