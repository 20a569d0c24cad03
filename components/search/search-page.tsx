import { useTranslations } from "next-intl";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import { maxQueryLength, type SearchQuery } from "@/lib/domain/search";
import type { LandingStep } from "@/lib/loaders/landing";
import type { SearchView } from "@/lib/loaders/search";
import { SearchForm } from "./search-form";
import { SearchResults } from "./search-results";
import { SearchStarts } from "./search-starts";
import type { SearchTranslator } from "./search-translator";

type Props = {
  query: SearchQuery;
  /** Null when nothing was asked for. */
  view: SearchView | null;
  /** To start from instead. */
  steps: readonly LandingStep[];
  locale: Locale;
};

/** The same for everyone: it knows no learner. */
export function SearchPage({ query, view, steps, locale }: Props) {
  const t = useTranslations("search");
  return (
    <StaticMarkup className="mx-auto w-full max-w-3xl py-8 sm:py-12">
      <h1 className="text-3xl sm:text-4xl">{t("headline")}</h1>
      <p className="mt-3 mb-6 text-muted">{t("lead")}</p>
      <SearchForm q={query.q} t={t} locale={locale} />
      {view && <Outcome query={query} view={view} t={t} />}
      {view && view.count > 0 ? (
        <SearchResults results={view.results} t={t} locale={locale} />
      ) : (
        <SearchStarts steps={steps} t={t} locale={locale} />
      )}
    </StaticMarkup>
  );
}

function Outcome({
  query: { q, isCut },
  view: { count, results, isPartial },
  t,
}: {
  query: SearchQuery;
  view: SearchView;
  t: SearchTranslator;
}) {
  const notes = [
    isCut && t("cut", { count: maxQueryLength }),
    isPartial && t("partial"),
    count === 0 && t("advice"),
    results.length < count && t("best", { count: results.length }),
  ].filter((note) => note !== false);
  return (
    <div role="status" className="mt-8 mb-2">
      <h2 className="text-xl [overflow-wrap:anywhere]">
        {t.rich("found", { count, query: () => <bdi>“{q}”</bdi> })}
      </h2>
      {notes.length > 0 && <p className="mt-1.5 text-muted">{notes.join(" ")}</p>}
    </div>
  );
}
