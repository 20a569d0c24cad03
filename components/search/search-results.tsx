import type { Locale } from "@/lib/domain/locale";
import type { SearchResult } from "@/lib/loaders/search";
import { MarkedText } from "./marked-text";
import { MatchExcerpt } from "./match-excerpt";
import type { SearchTranslator } from "./search-translator";

export function SearchResults({
  results,
  t,
  locale,
}: {
  results: readonly SearchResult[];
  t: SearchTranslator;
  locale: Locale;
}) {
  return (
    <ol className="divide-y divide-line">
      {results.map((result) => (
        <li key={result.href} className="py-5">
          <p className="text-muted text-sm">{placeOf(result, t)}</p>
          <h3 className="mt-0.5 text-lg">
            <a
              href={result.href}
              className="inline-block py-0.5 text-pandan underline decoration-edge underline-offset-4 hover:decoration-current"
            >
              <MarkedText parts={result.title} />
            </a>
          </h3>
          <p className="mt-1 text-muted">
            <MatchExcerpt excerpt={result.excerpt} t={t} locale={locale} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function placeOf({ kind, step: number, group }: SearchResult, t: SearchTranslator): string {
  if (number === null) return t("place.guide");
  if (group !== null) return t("place.item", { number, group });
  return t(kind === "group" ? "place.group" : "place.step", { number });
}
