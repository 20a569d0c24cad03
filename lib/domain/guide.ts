import type { Locale, LocalisedText } from "./locale";
import type { Preference } from "./path";

/** Permanent: the anchors of the guide page, linked from steps, items and other people's pages. */
type GuideKey =
  | "role"
  | "comparison"
  | "duties"
  | "specialisations"
  | "industries"
  | "levels"
  | "salaries"
  | "indonesia"
  | "challenges"
  | "projects"
  | "faq"
  | "outlook"
  | "about";

/** A place on the path; shown as a link that carries that place's own title. */
export type GuideTarget = { readonly to: "step" | "item"; readonly key: string };

type GuideTopic = {
  readonly title: LocalisedText;
  readonly text: LocalisedText;
  readonly targets: readonly GuideTarget[];
};

/** One yearly pay range, in the region's own currency and never converted. */
type GuideSalary = {
  readonly key: string;
  readonly region: LocalisedText;
  readonly currency: LocalisedText;
  readonly low: number;
  readonly high: number;
  /** True where the source puts a plus sign behind the upper figure. */
  readonly open: boolean;
  /** How an amount is written: `prefix`, the amount divided by `per`, `suffix`. */
  readonly money: { readonly prefix: string; readonly per: number; readonly suffix: LocalisedText };
};

type GuideBody =
  | { readonly kind: "prose" }
  | {
      readonly kind: "comparison";
      readonly caption: LocalisedText;
      readonly columns: readonly [LocalisedText, LocalisedText];
      readonly rows: readonly {
        readonly aspect: LocalisedText;
        readonly cells: readonly [LocalisedText, LocalisedText];
      }[];
    }
  | { readonly kind: "flow" | "topics" | "questions"; readonly topics: readonly GuideTopic[] }
  | {
      readonly kind: "choices";
      readonly choices: readonly Preference[];
      /** By choice key: what on the path leads there. */
      readonly related: Readonly<Record<string, readonly GuideTarget[]>>;
    }
  | { readonly kind: "ladder"; readonly levels: readonly Preference[] }
  | {
      readonly kind: "salaries";
      readonly finding: LocalisedText;
      readonly caution: LocalisedText;
      readonly ranges: readonly GuideSalary[];
    }
  | {
      readonly kind: "age";
      readonly changed: readonly GuideTarget[];
      readonly alsoChanged: readonly {
        readonly title: LocalisedText;
        readonly text: LocalisedText;
      }[];
      readonly missing: readonly LocalisedText[];
    };

export type GuideSection = {
  readonly key: GuideKey;
  /** Short, for the table of contents. */
  readonly label: LocalisedText;
  /** The section's finding in one line. */
  readonly title: LocalisedText;
  readonly paragraphs: readonly LocalisedText[];
  readonly body: GuideBody;
  /** Where the figures come from, how old they are. */
  readonly note?: LocalisedText;
  readonly targets: readonly GuideTarget[];
};

export type Guide = {
  readonly title: LocalisedText;
  readonly lead: LocalisedText;
  /** Dates are ISO calendar dates; the title stays in its own language. */
  readonly source: {
    readonly title: string;
    readonly language: Locale;
    readonly published: string;
    readonly checked: string;
  };
  readonly sections: readonly GuideSection[];
};

/** A target as a reader meets it. */
export type GuideLink = {
  readonly href: string;
  readonly label: string;
  /** The step's number, where the link leads to a whole step. */
  readonly step?: number;
  /** What has changed since the source was written, where something has. */
  readonly change?: string;
};

/** The same shape in one language: every text a string, every target a link. */
export type Localised<T> = T extends LocalisedText
  ? string
  : T extends GuideTarget
    ? GuideLink
    : { readonly [K in keyof T]: Localised<T[K]> };

export type GuideView = Localised<Guide>;
export type GuideSectionView = Localised<GuideSection>;
export type GuideBodyView<Kind extends GuideBody["kind"]> = Localised<
  Extract<GuideBody, { kind: Kind }>
>;
export type GuideSalaryView = Localised<GuideSalary>;
export type GuideTopicView = Localised<GuideTopic>;
