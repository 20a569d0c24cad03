import type { Locale } from "@/lib/domain/locale";
import type { SearchResult } from "@/lib/loaders/search";
import { MarkedText } from "./marked-text";
import { MatchExcerpt } from "./match-excerpt";
import type { SearchTranslator } from "./search-translator";

type Texts = { t: SearchTranslator; locale: Locale };

export function SearchResults({ results, ...texts }: Texts & { results: readonly SearchResult[] }) {
  return (
    <ol className="divide-y divide-line">
      {results.map((result) => (
        <li key={result.href} className="py-5">
          <p className="text-muted text-sm">{placeOf(result, texts)}</p>
          <h3 className="mt-0.5 text-lg">
            <a
              href={result.href}
              className="inline-block py-0.5 text-pandan underline decoration-edge underline-offset-4 hover:decoration-current"
            >
              <MarkedText parts={result.title} />
            </a>
          </h3>
          <p className="mt-1 text-muted">
            <MatchExcerpt excerpt={result.excerpt} {...texts} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function placeOf({ kind, step, group }: SearchResult, { t, locale }: Texts): string {
  const number = step?.number ?? 0;
  if (kind === "item") return t("place.item", { number, group: group?.title[locale] ?? "" });
  return kind === "guide" ? t("place.guide") : t(`place.${kind}`, { number });
}
