import type { EvidenceKind } from "../domain/evidence";
import type { LevelName } from "../domain/level";
import type { ItemKind } from "../domain/path";
import type { Status } from "../domain/progress";
import type { SectionKey } from "../domain/selection";

type Fact =
  | "result"
  | "problem"
  | "role"
  | "data"
  | "approach"
  | "measured"
  | "limits"
  | "aiHelp"
  | "skills"
  | "rubric";

/** The shape of `lib/i18n/document/{locale}.json`. */
export type PortfolioLabels = {
  readonly title: string;
  /** In the file name of a learner whose name has no ASCII letter or digit. */
  readonly fileName: string;
  /** In place of a name of which nothing can be shown. */
  readonly unnamed: string;
  /** Where JSON Resume asks for the institution of a degree or the type of a course. */
  readonly unknownInstitution: string;
  readonly onlineCourse: string;
  readonly subtitle: string;
  readonly progress: string;
  readonly progressLong: string;
  readonly page: string;
  readonly dated: string;
  readonly since: string;
  readonly period: string;
  readonly footer: string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
  readonly section: Readonly<Record<Exclude<SectionKey, "profile">, string>>;
  readonly contact: Readonly<Record<"place" | "email" | "phone" | "link", string>>;
  readonly figure: Readonly<Record<"baseline" | "sample", string>>;
  readonly fact: Readonly<Record<Fact, string>>;
  readonly skillCount: string;
  readonly level: Readonly<Record<LevelName, string>>;
  /** With the date of the check. */
  readonly checkedOn: string;
  readonly legend: string;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  readonly issued: string;
  readonly expires: string;
  readonly credential: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly kind: Readonly<Record<ItemKind, string>>;
  /** By kind: a course is completed, a certificate earned. */
  readonly done: Readonly<Record<ItemKind, string>>;
  readonly learning: Readonly<Record<ItemKind, string>>;
};

/** A placeholder without a value stays as it is. */
export function interpolate(
  text: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}
