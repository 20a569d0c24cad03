import type { Locale } from "@/lib/domain/locale";
import type { ResourceFilter } from "@/lib/domain/resource";
import { formatDay } from "@/lib/format";
import type { ItemPageView } from "@/lib/loaders/item";
import { paths } from "@/lib/paths";
import type { ItemTranslator } from "../item-translator";
import { ResourceEntry } from "./resource-entry";
import { ResourceFilters } from "./resource-filters";

const shownCount = 4;

export function WhereToLearn({
  view,
  filter,
  t,
  locale,
}: {
  view: ItemPageView;
  filter: ResourceFilter;
  t: ItemTranslator;
  locale: Locale;
}) {
  const { item, step, resources, resourceCount } = view;
  const entryOf = (resource: (typeof resources)[number]) => (
    <ResourceEntry key={resource.url} resource={resource} t={t} locale={locale} />
  );
  const rest = resources.slice(shownCount);
  if (resourceCount === 0) return null;
  return (
    <section id="where-to-learn" aria-labelledby="where-to-learn-title" className="scroll-mt-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 px-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id="where-to-learn-title" className="text-xl">
            {t("where.title")}
          </h2>
          <p className="text-muted text-sm">{t("where.hint")}</p>
        </div>
        <ResourceFilters address={paths.item(locale, step.key, item.key)} filter={filter} t={t} />
      </div>
      <div className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {resources.length === 0 ? (
          <p className="px-5 py-5 sm:px-6">{t("where.none", { count: resourceCount })}</p>
        ) : (
          <ul className="divide-y divide-line">{resources.slice(0, shownCount).map(entryOf)}</ul>
        )}
        {rest.length > 0 && (
          <details className="border-line border-t">
            <summary className="min-h-11 list-none px-5 py-3 underline decoration-edge underline-offset-4 hover:bg-sunken sm:px-6">
              {t("more", { count: rest.length })}
            </summary>
            <ul className="divide-y divide-line border-line border-t">{rest.map(entryOf)}</ul>
          </details>
        )}
        <ListedSince view={view} t={t} locale={locale} />
      </div>
    </section>
  );
}

/** Of several days the last one, since when all of them are listed. */
function ListedSince({
  view: { resources },
  t,
  locale,
}: {
  view: ItemPageView;
  t: ItemTranslator;
  locale: Locale;
}) {
  const day = resources.reduce((last, { listed }) => (listed > last ? listed : last), "");
  if (!day) return null;
  return (
    <p className="border-line border-t px-5 py-3 text-muted text-sm sm:px-6">
      {t("where.listed", { date: formatDay(day, locale, "medium") })}
    </p>
  );
}
