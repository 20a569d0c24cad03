import { defaultLocale, type Locale } from "./locale";

export type Learner = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly createdAt: Date;
  /** End of the grace period, after a request for deletion. */
  readonly deletesAt: Date | null;
};

export type AccountSettings = Pick<Learner, "name" | "locale" | "timeZone">;

export const defaultTimeZone = "Asia/Jakarta";

/** The form in which addresses are stored and compared. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** A flag or a family emoji is several code points. */
const graphemeSegmenter = new Intl.Segmenter(defaultLocale, { granularity: "grapheme" });

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const first = (word = "") => [...graphemeSegmenter.segment(word)][0]?.segment.toUpperCase() ?? "";
  return ends.map(first).join("");
}
