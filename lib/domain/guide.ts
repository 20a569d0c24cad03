import type { Choice, Text } from "./path";

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
  readonly title: Text;
  readonly text: Text;
  readonly targets: readonly GuideTarget[];
};

/** One yearly pay range, in the region's own currency and never converted. */
type GuideSalary = {
  readonly key: string;
  readonly region: Text;
  readonly currency: Text;
  readonly low: number;
  readonly high: number;
  /** True where the source puts a plus sign behind the upper figure. */
  readonly open: boolean;
  /** How an amount is written: `prefix`, the amount divided by `per`, `suffix`. */
  readonly money: { readonly prefix: string; readonly per: number; readonly suffix: Text };
};

type GuideBody =
  | { readonly kind: "prose" }
  | {
      readonly kind: "comparison";
      readonly caption: Text;
      readonly columns: readonly [Text, Text];
      readonly rows: readonly { readonly aspect: Text; readonly cells: readonly [Text, Text] }[];
    }
  | { readonly kind: "flow" | "topics" | "questions"; readonly topics: readonly GuideTopic[] }
  | {
      readonly kind: "choices";
      readonly choices: readonly Choice[];
      /** By choice key: what on the path leads there. */
      readonly related: Readonly<Record<string, readonly GuideTarget[]>>;
    }
  | { readonly kind: "ladder"; readonly levels: readonly Choice[] }
  | {
      readonly kind: "salaries";
      readonly finding: Text;
      readonly caution: Text;
      readonly ranges: readonly GuideSalary[];
    }
  | {
      readonly kind: "age";
      readonly changed: readonly GuideTarget[];
      readonly alsoChanged: readonly { readonly title: Text; readonly text: Text }[];
      readonly missing: readonly Text[];
    };

export type GuideSection = {
  readonly key: GuideKey;
  /** Short, for the table of contents. */
  readonly label: Text;
  /** The section's finding in one line. */
  readonly title: Text;
  readonly paragraphs: readonly Text[];
  readonly body: GuideBody;
  /** Where the figures come from, how old they are. */
  readonly note?: Text;
  readonly targets: readonly GuideTarget[];
};

export type Guide = {
  readonly title: Text;
  readonly lead: Text;
  /** Dates are ISO calendar dates; the title stays in its own language. */
  readonly source: {
    readonly title: string;
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
export type Shown<T> = T extends Text
  ? string
  : T extends GuideTarget
    ? GuideLink
    : { readonly [K in keyof T]: Shown<T[K]> };

export type GuideView = Shown<Guide>;
export type GuideSectionView = Shown<GuideSection>;
export type GuideBodyView<Kind extends GuideBody["kind"]> = Shown<
  Extract<GuideBody, { kind: Kind }>
>;
export type GuideSalaryView = Shown<GuideSalary>;
export type GuideTopicView = Shown<GuideTopic>;
