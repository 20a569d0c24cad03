// Joiners shape Persian, Arabic and emoji; every other invisible control could reorder or hide text.
const invisible = /[\p{Cc}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/gu;
const longWord = /\S{30,}/gu;
const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Without control characters, and with one space for any white space. */
export function printable(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").replace(invisible, "").trim();
}

/** With zero-width spaces in very long words, so that these end with the line. */
export function breakable(text: string): string {
  return text.replace(longWord, (word) =>
    [...clusters.segment(word)].map(({ segment }) => segment).join("\u200B"),
  );
}
