import type { ItemKind } from "../domain/path";
import type { Status } from "../domain/progress";

/** The labels a portfolio needs, in its language: the shape of `lib/i18n/document/{locale}.json`. */
export type PortfolioLabels = {
  readonly title: string;
  /** In the file name of a learner whose name has no ASCII letter or digit. */
  readonly fileName: string;
  /** What the learner is, where a document asks for a profession. */
  readonly role: string;
  readonly subtitle: string;
  readonly progress: string;
  readonly progressLong: string;
  readonly page: string;
  readonly optional: string;
  readonly dated: string;
  readonly since: string;
  readonly period: string;
  readonly choose: string;
  readonly footer: string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly kind: Readonly<Record<ItemKind, string>>;
  /** What "done" and "learning" are called for each kind: a course is completed, a certificate earned. */
  readonly done: Readonly<Record<ItemKind, string>>;
  readonly learning: Readonly<Record<ItemKind, string>>;
};

/** The text with each `{name}` replaced by its value; a placeholder without a value stays as it is. */
export function interpolate(
  text: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}
