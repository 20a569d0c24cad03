// Joiners shape Persian, Arabic and emoji; every other invisible control could reorder or hide text.
const invisible = /[\p{Cc}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/gu;
const rightToLeft =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const longWord = /\S{30,}/gu;
const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Without control characters, with one space for any white space, and with a sign for what XML 1.0 forbids. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(invisible, "")
    .replace(/\p{Noncharacter_Code_Point}/gu, "\uFFFD")
    .trim();
}

/** By the first letter, as a browser's `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** With zero-width spaces in very long words, so that these end with the line. */
export function breakable(text: string): string {
  return text.replace(longWord, (word) =>
    [...clusters.segment(word)].map(({ segment }) => segment).join("\u200B"),
  );
}
