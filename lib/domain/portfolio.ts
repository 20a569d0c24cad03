import { dayOf } from "./calendar";
import { countingItems, type GroupProgress, type PathProgress } from "./completion";
import type { Learner } from "./learner";
import type { Locale } from "./locale";
import type { Item, ItemKind, LearningPath } from "./path";
import { type States, type Status, stateOf } from "./progress";

/** What a portfolio can be taken away as, in the order they are offered. */
export const portfolioFormats = ["pdf", "html", "md", "csv", "json", "jsonresume"] as const;
export type PortfolioFormat = (typeof portfolioFormats)[number];

/** One line of a portfolio. All text is already in the portfolio's language. */
export type PortfolioItem = {
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly status: Status;
  /** Calendar days in the learner's zone, `YYYY-MM-DD`. */
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  /** Counts towards 100 %, alone or as one of several to pick. */
  readonly counts: boolean;
  /** For certificates whose programme has ended: a short phrase such as "programme closed 1 May 2024". */
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

/** Everything a portfolio says: plain data, in one language, the same for every format. */
export type Portfolio = {
  /** The version of this shape, written into the JSON export. */
  readonly format: 1;
  readonly locale: Locale;
  readonly timeZone: string;
  /** When it was made (UTC), and the calendar day that was in the learner's zone. */
  readonly generatedAt: Date;
  readonly date: string;
  readonly path: { readonly key: string; readonly version: number; readonly title: string };
  readonly learner: { readonly name: string; readonly email: string };
  readonly done: number;
  readonly required: number;
  readonly percent: number;
  readonly steps: readonly PortfolioStep[];
};

/** One line of a designed portfolio, in words. */
export type PortfolioLine = {
  readonly key: string;
  readonly title: string;
  readonly status: Status;
  /** Status and date in words, and the date alone for narrow places; empty where nothing has happened yet. */
  readonly detail: string;
  readonly shortDetail: string;
  readonly remark: string | null;
};

/** A heading of a designed portfolio with what stands under it. */
export type PortfolioSection = {
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly lines: readonly PortfolioLine[];
  /** What lies ahead, in place of lines, in a portfolio where little has happened yet. */
  readonly notes: readonly string[];
};

export type PortfolioSource = {
  readonly path: LearningPath;
  readonly learner: Learner;
  readonly progress: PathProgress;
  readonly states: States;
  readonly locale: Locale;
  readonly now: Date;
  /** What to say beside an item whose programme has ended, or null. */
  readonly remarkFor: (item: Item) => string | null;
};

/** The portfolio of a learner in one language: every item of the path, with what is claimed of it. */
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
  const { states, locale, learner, remarkFor } = source;
  const counting = new Set(countingItems(group).map((item) => item.key));
  const day = (instant: Date | null) => instant && dayOf(instant, learner.timeZone);
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
        startedOn: day(state.startedAt),
        completedOn: day(state.completedAt),
        counts: counting.has(item.key),
        remark: remarkFor(item),
      };
    }),
  };
}
