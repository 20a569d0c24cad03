import type { Locale, LocalisedText } from "./locale";
import type { Preference } from "./path";

/** Permanent: anchors of the guide page, which other sites link to. */
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

export type GuideTarget = { readonly to: "step" | "item"; readonly key: string };

type GuideTopic = {
  readonly title: LocalisedText;
  readonly text: LocalisedText;
  readonly targets: readonly GuideTarget[];
};

/** A yearly pay range in the region's own currency. */
type GuideSalary = {
  readonly key: string;
  readonly region: LocalisedText;
  readonly currency: LocalisedText;
  readonly low: number;
  readonly high: number;
  /** True where the source has a plus sign after the upper figure. */
  readonly open: boolean;
  /** An amount is written as `prefix`, amount divided by `per`, `suffix`. */
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
      /** By key of a choice. */
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
  readonly label: LocalisedText;
  readonly title: LocalisedText;
  readonly paragraphs: readonly LocalisedText[];
  readonly body: GuideBody;
  readonly note?: LocalisedText;
  readonly targets: readonly GuideTarget[];
};

export type Guide = {
  readonly title: LocalisedText;
  readonly lead: LocalisedText;
  /** Dates are ISO calendar dates. */
  readonly source: {
    readonly title: string;
    readonly language: Locale;
    /** Finds the article by its title: its own address is not known. */
    readonly search: string;
    readonly published: string;
    readonly checked: string;
  };
  readonly sections: readonly GuideSection[];
};

export type GuideLink = {
  readonly href: string;
  readonly label: string;
  /** Only for a link to a whole step. */
  readonly step?: number;
  readonly change?: string;
};

/** The same shape in one language: texts become strings, targets become links. */
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
