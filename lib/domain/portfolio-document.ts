import type { LevelName } from "./level";
import type { Locale } from "./locale";
import { isEmptyProfile, type ProfileContent } from "./profile";
import type { Status } from "./progress";
import type { SectionKey } from "./selection";

/** A portfolio as all documents for readers and the preview show it: text in reading order, in words. */
export type PortfolioDocument = {
  readonly locale: Locale;
  readonly title: string;
  readonly name: string;
  /** What the learner is; the path and the date where the profile does not say. */
  readonly headline: string;
  readonly contacts: readonly DocumentContact[];
  readonly about: readonly string[];
  readonly progress: DocumentProgress | null;
  readonly sections: readonly DocumentSection[];
  readonly date: string;
  readonly footer: string | null;
  readonly empty: { readonly title: string; readonly text: string } | null;
};

export type DocumentContact = {
  readonly kind: "place" | "email" | "phone" | "link";
  readonly label: string;
  readonly text: string;
  readonly url: string | null;
};

export type DocumentProgress = {
  readonly percent: string;
  readonly text: string;
  readonly steps: readonly {
    readonly number: number;
    readonly title: string;
    readonly count: string;
    readonly done: number;
    readonly required: number;
  }[];
};

export type DocumentLevel = { readonly name: LevelName; readonly word: string };

export type DocumentLink = { readonly text: string; readonly url: string };

export type DocumentFact = { readonly label: string; readonly paragraphs: readonly string[] };

export type DocumentProject = {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  /** Only with its baseline and the size of the sample. */
  readonly figure: { readonly value: string; readonly notes: readonly string[] } | null;
  readonly facts: readonly DocumentFact[];
  readonly links: readonly DocumentLink[];
  readonly dates: string;
  readonly level: DocumentLevel;
};

export type DocumentLine = {
  readonly key: string;
  readonly title: string;
  readonly status: Status;
  /** Such as issuer and dates. */
  readonly details: readonly string[];
  readonly paragraphs: readonly string[];
  readonly link: DocumentLink | null;
  readonly level: DocumentLevel | null;
};

export type DocumentGroup = {
  readonly key: string;
  /** Empty where the section's title says it. */
  readonly title: string;
  readonly lines: readonly DocumentLine[];
};

export type DocumentSection = {
  readonly key: SectionKey;
  readonly title: string;
  readonly note: string;
  /** Of the levels of the lines, weakest first; only where the lines are many and short. */
  readonly legend: readonly DocumentLevel[];
  readonly projects: readonly DocumentProject[];
  readonly groups: readonly DocumentGroup[];
};

/** Whether it says nothing but the name of the learner, whose profile it shows. A percentage says something too. */
export function isBlank(
  { sections, progress }: Pick<PortfolioDocument, "sections" | "progress">,
  profile: ProfileContent,
): boolean {
  return sections.length === 0 && progress === null && isEmptyProfile(profile);
}
