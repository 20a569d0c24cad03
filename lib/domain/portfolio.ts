import { dayOf } from "./calendar";
import { countingItems, type GroupProgress, type PathProgress } from "./completion";
import type { Learner } from "./learner";
import type { Locale } from "./locale";
import type { Item, ItemKind, LearningPath } from "./path";
import { type States, type Status, startDayOf, stateOf } from "./progress";

/** In the order in which the page offers them. */
export const portfolioFormats = [
  "pdf",
  "docx",
  "html",
  "md",
  "txt",
  "csv",
  "json",
  "jsonresume",
] as const;
export type PortfolioFormat = (typeof portfolioFormats)[number];

/** All text is in the portfolio's language. */
export type PortfolioItem = {
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly status: Status;
  /** Local calendar days, `YYYY-MM-DD`. */
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  /** Whether it can count towards 100 %. */
  readonly counts: boolean;
  /** For a certificate of an ended programme, such as "programme closed 1 May 2024". */
  readonly remark: string | null;
};

export type PortfolioGroup = {
  readonly key: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly done: number;
  readonly required: number;
  readonly items: readonly PortfolioItem[];
};

export type PortfolioStep = {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly done: number;
  readonly required: number;
  readonly percent: number;
  readonly groups: readonly PortfolioGroup[];
};

export type Portfolio = {
  /** The version of this shape, written into the JSON export. */
  readonly format: 1;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly generatedAt: Date;
  readonly date: string;
  readonly path: { readonly key: string; readonly version: number; readonly title: string };
  readonly learner: { readonly name: string; readonly email: string };
  readonly done: number;
  readonly required: number;
  readonly percent: number;
  readonly steps: readonly PortfolioStep[];
};

export type PortfolioLine = {
  readonly key: string;
  readonly title: string;
  readonly status: Status;
  /** Status and date in words, and the date alone for narrow columns; empty for an untouched item. */
  readonly detail: string;
  readonly shortDetail: string;
  readonly remark: string | null;
};

export type PortfolioSection = {
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly lines: readonly PortfolioLine[];
};

export type PortfolioSource = {
  readonly path: LearningPath;
  readonly learner: Learner;
  readonly progress: PathProgress;
  readonly states: States;
  readonly locale: Locale;
  readonly now: Date;
  readonly remarkFor: (item: Item) => string | null;
};

export function portfolioOf(source: PortfolioSource): Portfolio {
  const { path, learner, progress, locale, now } = source;
  const { done, required, percent } = progress;
  return {
    format: 1,
    locale,
    timeZone: learner.timeZone,
    generatedAt: now,
    date: dayOf(now, learner.timeZone),
    path: { key: path.key, version: path.version, title: path.title[locale] },
    learner: { name: learner.name, email: learner.email },
    done,
    required,
    percent,
    steps: progress.steps.map(({ step, ...tally }) => ({
      key: step.key,
      number: step.number,
      title: step.title[locale],
      done: tally.done,
      required: tally.required,
      percent: tally.percent,
      groups: tally.groups.map((group) => portfolioGroupOf(group, source)),
    })),
  };
}

function portfolioGroupOf(progress: GroupProgress, source: PortfolioSource): PortfolioGroup {
  const { group, done, required } = progress;
  const { states, locale, remarkFor } = source;
  const counting = new Set(countingItems(group).map((item) => item.key));
  return {
    key: group.key,
    title: group.title[locale],
    kind: group.items[0]?.kind ?? "skill",
    done,
    required,
    items: group.items.map((item) => {
      const state = stateOf(states, item.key);
      return {
        key: item.key,
        kind: item.kind,
        title: item.title[locale],
        status: state.status,
        startedOn: startDayOf(state),
        completedOn: state.completedOn,
        counts: counting.has(item.key),
        remark: remarkFor(item),
      };
    }),
  };
}
