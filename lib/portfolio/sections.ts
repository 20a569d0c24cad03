import type { ItemKind, Locale } from "../domain/path";
import type {
  Portfolio,
  PortfolioGroup,
  PortfolioItem,
  PortfolioSection,
} from "../domain/portfolio";
import type { Status } from "../domain/progress";
import { formatDay, formatList } from "../format";
import { fill, type PortfolioWords } from "./words";

/** The order a recruiter reads in: what was built, what is known, what backs it. */
const order: readonly ItemKind[] = [
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

const rank: Readonly<Record<Status, number>> = {
  done: 0,
  learning: 1,
  "not-started": 2,
  skipped: 3,
};

/** The learner's name, or what stands before the @ of the e-mail where there is no name. */
export function learnerName(portfolio: Portfolio): string {
  const { name, email } = portfolio.learner;
  return name.trim() || email.split("@")[0] || email;
}

/** All groups of the portfolio, step by step. */
export function groupsOf(portfolio: Portfolio): readonly PortfolioGroup[] {
  return portfolio.steps.flatMap((step) => step.groups);
}

const sparse = 6;

function begunIn(portfolio: Portfolio): number {
  return groupsOf(portfolio).flatMap((group) => group.items.filter(isUnderWay)).length;
}

/** Whether the learner has neither finished nor begun anything. */
export function isEmpty(portfolio: Portfolio): boolean {
  return begunIn(portfolio) === 0;
}

function isUnderWay(item: PortfolioItem): boolean {
  return item.status === "done" || item.status === "learning";
}

/** Status and dates of an item in words, such as "earned 12 Oct 2026"; empty where it is not begun. */
export function detailOf(item: PortfolioItem, words: PortfolioWords, locale: Locale): string {
  if (item.status === "skipped") return words.status.skipped;
  if (!isUnderWay(item)) return "";
  const date = dateOf(item, words, locale);
  if (hasSpan(item)) return date;
  const verb = item.status === "done" ? words.done[item.kind] : words.learning[item.kind];
  return date ? fill(words.dated, { verb, date }) : verb;
}

/** A finished project that took more than a day says from when to when. */
function hasSpan({ kind, status, startedOn: from, completedOn: to }: PortfolioItem): boolean {
  return kind === "project" && status === "done" && from !== null && to !== null && from < to;
}

function dateOf(item: PortfolioItem, words: PortfolioWords, locale: Locale): string {
  const day = (date: string) => formatDay(date, locale, "medium");
  const { startedOn: from, completedOn: to } = item;
  if (item.status === "learning") return from ? fill(words.since, { date: day(from) }) : "";
  if (item.status !== "done" || !to) return "";
  return hasSpan(item) && from ? fill(words.period, { from: day(from), to: day(to) }) : day(to);
}

/** What is worth showing of a group: everything begun, and of the skills also the core ones still open. */
function shown(group: PortfolioGroup): readonly PortfolioItem[] {
  const items = group.items.filter(
    (item) => isUnderWay(item) || (item.kind === "skill" && item.counts),
  );
  if (group.kind !== "project") return items;
  return items.toSorted(
    (a, b) =>
      rank[a.status] - rank[b.status] || (b.completedOn ?? "").localeCompare(a.completedOn ?? ""),
  );
}

function noteOf(group: PortfolioGroup, words: PortfolioWords, locale: Locale): readonly string[] {
  const names = group.items.filter((item) => item.counts).map((item) => item.title);
  if (group.kind === "skill" || names.length === 0) return [];
  return group.required < names.length
    ? [fill(words.choose, { count: group.required, names: names.join(", ") })]
    : [`${formatList(names, locale)}.`];
}

function sectionOf(
  group: PortfolioGroup,
  words: PortfolioWords,
  portfolio: Portfolio,
): PortfolioSection {
  const { locale } = portfolio;
  const lines = shown(group).map((item) => {
    const detail = detailOf(item, words, locale);
    return {
      key: item.key,
      title: item.title,
      status: item.status,
      detail,
      short: dateOf(item, words, locale) || detail,
      remark: item.status === "done" ? item.remark : null,
    };
  });
  const ahead = lines.length === 0 && begunIn(portfolio) < sparse;
  const notes = ahead ? noteOf(group, words, locale) : [];
  return { key: group.key, kind: group.kind, title: group.title, lines, notes };
}

const fewLines = 8;

/** Groups of one kind that hold only a few lines between them share one heading. */
function merged(
  sections: readonly PortfolioSection[],
  words: PortfolioWords,
): readonly PortfolioSection[] {
  return order.flatMap((kind) => {
    const same = sections.filter((section) => section.kind === kind);
    const lines = same.flatMap((section) => section.lines);
    const [first] = same;
    if (kind === "skill" || !first || same.length < 2 || lines.length > fewLines) return same;
    const notes = same.flatMap((section) => section.notes);
    return [{ key: first.key, kind, title: words.kind[kind], lines, notes }];
  });
}

/** The sections of a designed portfolio (PDF, HTML) in reading order; groups with nothing to say are left out. */
export function sectionsOf(
  portfolio: Portfolio,
  words: PortfolioWords,
): readonly PortfolioSection[] {
  const sections = groupsOf(portfolio)
    .map((group) => sectionOf(group, words, portfolio))
    .filter((section) => section.lines.length > 0 || section.notes.length > 0);
  return merged(sections, words);
}
