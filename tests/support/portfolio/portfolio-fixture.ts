import { defaultPathKey, pathOf } from "@/lib/content/paths";
import type { Locale } from "@/lib/domain/locale";
import type { Item, Rule } from "@/lib/domain/path";
import type {
  Portfolio,
  PortfolioEvidence,
  PortfolioGroup,
  PortfolioItem,
  PortfolioProject,
} from "@/lib/domain/portfolio";
import { selectedPortfolio } from "@/lib/domain/portfolio-selection";
import { emptyProfile, type ProfileContent } from "@/lib/domain/profile";
import type { Status } from "@/lib/domain/progress";
import { defaultSelection, type SelectionContent, sectionKeys } from "@/lib/domain/selection";
import { portfolioLabels } from "@/lib/i18n/portfolio-labels";
import type { PortfolioLabels } from "@/lib/portfolio/labels";

const realPath = pathOf(defaultPathKey);

export const portfolioWords: Readonly<Record<Locale, PortfolioLabels>> = portfolioLabels;

type PortfolioOptions = {
  readonly locale?: Locale;
  readonly name?: string;
  readonly profile?: Partial<ProfileContent>;
  readonly projects?: readonly PortfolioProject[];
  readonly evidence?: readonly PortfolioEvidence[];
  /** The status of each item, by key and by whether 100 % can need it. */
  readonly status?: (key: string, counts: boolean) => Status;
};

function countsTowardsRule(rule: Rule, item: Item): boolean {
  return rule.kind === "all-core" ? item.core : rule.kind !== "optional" && rule.kind !== "rubric";
}

function requiredCount(rule: Rule, items: readonly PortfolioItem[]): number {
  return rule.kind === "at-least" ? rule.count : items.filter((item) => item.counts).length;
}

function day(index: number): string {
  return new Date(Date.UTC(2026, 1, 3 + index * 3)).toISOString().slice(0, 10);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** A portfolio of the real path, with made-up dates that rise from item to item. */
export function portfolioFixture(ask: PortfolioOptions = {}): Portfolio {
  const { locale = "id", name = "Siti Nurhaliza Pratiwi", projects = [], evidence = [] } = ask;
  let index = 0;
  const itemOf = (item: Item, counts: boolean): PortfolioItem => {
    const status = ask.status?.(item.key, counts) ?? "not-started";
    const begun = status === "done" || status === "learning";
    index += 1;
    return {
      key: item.key,
      kind: item.kind,
      title: item.title[locale],
      status,
      startedOn: begun ? day(index) : null,
      completedOn: status === "done" ? day(index + 9) : null,
      counts,
      remark:
        item.key === "cert-tensorflow"
          ? { id: "program ditutup 1 Mei 2024", en: "programme closed 1 May 2024" }[locale]
          : null,
      level: status === "done" ? { name: "claimed", checkedOn: null } : null,
    };
  };
  const steps = realPath.steps.map((step) => {
    const groups = step.groups.map((group): PortfolioGroup => {
      const items = group.items.map((item) => itemOf(item, countsTowardsRule(group.rule, item)));
      const required = requiredCount(group.rule, items);
      const done = items.filter((item) => item.counts && item.status === "done").length;
      const kind = items[0]?.kind ?? "skill";
      const title = group.title[locale];
      const tally = { done: Math.min(done, required), required };
      return { key: group.key, title, kind, tally, items };
    });
    const done = total(groups.map((group) => group.tally?.done ?? 0));
    const required = total(groups.map((group) => group.tally?.required ?? 0));
    const percent = Math.floor((100 * done) / required);
    return {
      key: step.key,
      number: step.number,
      title: step.title[locale],
      tally: { done, required, percent },
      groups,
    };
  });
  const done = total(steps.map((step) => step.tally.done));
  const required = total(steps.map((step) => step.tally.required));
  const { headline, about, place, email, phone, links } = emptyProfile;
  return {
    format: 2,
    locale,
    timeZone: "Asia/Makassar",
    generatedAt: new Date("2026-11-24T02:10:00Z"),
    date: "2026-11-24",
    path: {
      key: realPath.key,
      version: realPath.version,
      title: realPath.title[locale],
    },
    learner: { name },
    profile: { headline, about, place, email, phone, links, ...ask.profile },
    tally: { done, required, percent: Math.floor((100 * done) / required) },
    steps,
    projects,
    evidence,
    layout: { sections: sectionKeys, footer: true },
  };
}

/** As documents show it where nothing was chosen. */
export function shownFixture(
  ask: PortfolioOptions = {},
  selection: Partial<SelectionContent> = {},
): Portfolio {
  const portfolio = portfolioFixture(ask);
  return selectedPortfolio(portfolio, {
    ...defaultSelection("untuk magang", portfolio.locale),
    ...selection,
  });
}

/** With another title of the first item, which is Python. */
export function withFirstTitle(portfolio: Portfolio, title: string): Portfolio {
  const [step, ...steps] = portfolio.steps;
  const [group, ...groups] = step?.groups ?? [];
  const [item, ...items] = group?.items ?? [];
  if (!step || !group || !item) throw new Error("The path has no items");
  const retitled = { ...group, items: [{ ...item, title }, ...items] };
  return { ...portfolio, steps: [{ ...step, groups: [retitled, ...groups] }, ...steps] };
}

const learningKeys = new Set([
  "calculus",
  "lstm",
  "docker",
  "proj-chatbot",
  "cert-ibm-ai",
  "reinforcement-learning",
]);
const doneKeys = new Set([
  "python",
  "ml-concepts",
  "supervised-learning",
  "unsupervised-learning",
  "transformer",
  "cnn",
  "linear-algebra",
  "search-algorithms",
  "clean-code",
  "git",
  "dsa",
  "pandas",
  "numpy",
  "pytorch",
  "fastapi",
  "vscode",
  "course-dicoding",
  "cert-tensorflow",
  "proj-image-classification",
  "com-gdg",
  "habit-blog",
  "comp-api",
  "comp-metrics",
]);
const minimalKeys = new Set([
  "pandas",
  "numpy",
  "vscode",
  "pytorch",
  "hf-transformers",
  "fastapi",
  "docker",
  "course-dicoding",
  "cert-tensorflow",
  "proj-image-classification",
  "proj-chatbot",
  "proj-fraud",
  "com-gdg",
  "job-internship",
  "habit-journal",
  "habit-blog",
  "habit-forum",
]);

export const emptyStatus = (): Status => "not-started";
export const fullStatus = (): Status => "done";
export const partialStatus = (key: string): Status =>
  doneKeys.has(key) ? "done" : learningKeys.has(key) ? "learning" : "not-started";

const skillKeys = new Set(
  realPath.steps.flatMap((step) =>
    step.groups
      .filter((group) => group.rule.kind === "all-core")
      .flatMap((group) => group.items.map((item) => item.key)),
  ),
);
/** The shortest way to 100 %: 36 ticks. */
export const minimalStatus = (key: string, counts: boolean): Status =>
  minimalKeys.has(key) || (counts && skillKeys.has(key)) ? "done" : "not-started";

export function allItems(portfolio: Portfolio): readonly PortfolioItem[] {
  return portfolio.steps.flatMap((step) => step.groups).flatMap((group) => group.items);
}
