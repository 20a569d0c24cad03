/** Controls, halves of surrogate pairs, and bidirectional controls, which could reorder the page around a text. */
const unwanted = String.raw`[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]`;
const unwantedInLine = new RegExp(unwanted, "gu");
const unwantedInText = new RegExp(`(?![\\n\\t])${unwanted}`, "gu");

/** Letters, numbers and symbols, but for those that are drawn as nothing. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}]/u;

/** One line as it may be stored: in Unicode's composed form, without unwanted characters and surplus spaces. */
export function cleanLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s/g, " ")
    .replace(unwantedInLine, "")
    .replace(/ +/g, " ")
    .trim();
}

/** Several lines as they may be stored; not normalised, which would take seconds for a long hostile text. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unwantedInText, "");
}

export function isVisible(text: string): boolean {
  return visible.test(text);
}
