import { defaultLocale, type Locale } from "./locale";

/** Who is learning. */
export type Learner = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
  /** When they signed up. */
  readonly createdAt: Date;
  /** When the account goes for good, once its owner asked for that. */
  readonly deletesAt: Date | null;
};

/** What learners choose about themselves. */
export type Profile = Pick<Learner, "name" | "locale" | "timeZone">;

export const defaultTimeZone = "Asia/Jakarta";

/** An e-mail address in the one form it is stored and looked up in. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** What a reader takes for one letter: a flag or a family is several code points. */
const graphemeSegmenter = new Intl.Segmenter(defaultLocale, { granularity: "grapheme" });

/** The letters that stand for a learner: the first of the first and of the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const first = (word = "") => [...graphemeSegmenter.segment(word)][0]?.segment.toUpperCase() ?? "";
  return ends.map(first).join("");
}
