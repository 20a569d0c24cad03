import type { EvidenceContent } from "./evidence";
import type { LevelName } from "./level";
import type { Locale } from "./locale";
import type { ItemKind } from "./path";
import type { ProfileContent } from "./profile";
import type { Status } from "./progress";
import type { ProjectContent } from "./project";
import type { SectionKey } from "./selection";

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

/** How well a line is backed; `checkedOn` is the learner's local day. */
export type PortfolioLevel = { readonly name: LevelName; readonly checkedOn: string | null };

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
  /** Null for one that is not done and that nothing backs. */
  readonly level: PortfolioLevel | null;
};

type Count = { readonly done: number; readonly required: number };

/** Null where a selection leaves the percentage out. */
type PortfolioTally = (Count & { readonly percent: number }) | null;

export type PortfolioGroup = {
  readonly key: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly tally: Count | null;
  readonly items: readonly PortfolioItem[];
};

type PortfolioStep = {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly tally: PortfolioTally;
  readonly groups: readonly PortfolioGroup[];
};

/** Titles in the portfolio's language stand beside keys of items. */
export type PortfolioProject = Omit<ProjectContent, "rubric" | "skills"> & {
  readonly id: string;
  readonly rubric: readonly {
    readonly key: string;
    readonly title: string;
    readonly where: string;
  }[];
  readonly skills: readonly { readonly key: string; readonly title: string }[];
  readonly level: PortfolioLevel;
};

export type PortfolioEvidence = EvidenceContent & {
  readonly id: string;
  readonly level: PortfolioLevel;
};

export type Portfolio = {
  /** The version of this shape, written into the JSON export. */
  readonly format: 2;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly generatedAt: Date;
  readonly date: string;
  readonly path: { readonly key: string; readonly version: number; readonly title: string };
  readonly learner: { readonly name: string };
  readonly profile: ProfileContent;
  readonly tally: PortfolioTally;
  readonly steps: readonly PortfolioStep[];
  readonly projects: readonly PortfolioProject[];
  readonly evidence: readonly PortfolioEvidence[];
  /** What documents for readers show, in which order. */
  readonly layout: {
    readonly sections: readonly SectionKey[];
    readonly footer: boolean;
    /** Of a selection: whether anything is done, also where it is left out. */
    readonly isBegun?: boolean;
  };
};
