import type { ItemKind, Locale } from "./path";
import type { Status } from "./progress";

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
