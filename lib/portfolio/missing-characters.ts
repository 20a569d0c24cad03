import type { PortfolioDocument } from "../domain/portfolio-document";
import { missingInPdf } from "./pdf";
import { printable } from "./printable-text";

/** Others than Plus Jakarta Sans has, as most documents have no others; with its marks, which must have the same font. */
const unusual = /(?:(?!\s)\P{M}(?=\p{M}))?[^ -\u017F\u2010-\u2027\u20AC\u2212\uFFFD]\p{M}*/gu;

const known = new Map<string, readonly string[]>();
const maxKnown = 500;

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [printable(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Which characters of a document its PDF cannot show; the other formats show all. */
export async function missingCharactersOf(document: PortfolioDocument): Promise<readonly string[]> {
  const characters = [...new Set(textsIn(document).join("").match(unusual))].sort().join(" ");
  if (characters === "") return [];
  const missing = known.get(characters) ?? (await missingInPdf(characters, document.locale));
  if (known.size < maxKnown) known.set(characters, missing);
  return missing;
}
