import type { Guide, GuideSection } from "../domain/guide";
import { type LocalisedText, locales } from "../domain/locale";
import type { SearchDocument } from "../domain/search";

function isText(value: object): value is LocalisedText {
  return locales.every((locale) => locale in value);
}

/** Every text in a section's body, but for the words in which an amount of money is written. */
function textsIn(value: unknown): readonly LocalisedText[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (isText(value)) return [value];
  return Object.entries(value).flatMap(([key, entry]) => (key === "money" ? [] : textsIn(entry)));
}

function sectionDocument({ key, label, title, ...section }: GuideSection): SearchDocument {
  const texts = textsIn([section.paragraphs, section.body, section.note]);
  return {
    kind: "guide",
    key,
    title,
    about: texts[0] ?? label,
    texts: [...texts, label].map((text) => ({ part: "text", text })),
  };
}

/** Every section of the guide. */
export function guideDocuments({ sections }: Guide): readonly SearchDocument[] {
  return sections.map(sectionDocument);
}
