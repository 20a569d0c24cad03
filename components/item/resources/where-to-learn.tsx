import { markedUrlOf } from "@/lib/domain/item-marks";
import type { Locale } from "@/lib/domain/locale";
import type { Resource, ResourceFilter } from "@/lib/domain/resource";
import { formatDay } from "@/lib/format";
import type { ItemPageView } from "@/lib/loaders/item";
import { paths } from "@/lib/paths";
import type { ItemTranslator } from "../item-translator";
import type { OwnItemView } from "../own-item-view";
import { ResourceEntry } from "./resource-entry";
import { ResourceFilters } from "./resource-filters";
import { YourLinks } from "./your-links";

const shownCount = 4;

const notices = ["saved", "full", "unknown"] as const;

type Props = {
  view: ItemPageView;
  filter: ResourceFilter;
  /** Null when signed out. */
  own: OwnItemView | null;
  t: ItemTranslator;
  locale: Locale;
};

export function WhereToLearn({ view, filter, own, t, locale }: Props) {
  const { item, step, resources, resourceCount } = view;
  const isHidden = (resource: Resource) =>
    own?.marks.hidden.includes(markedUrlOf(resource)) ?? false;
  const shown = resources.filter((resource) => !isHidden(resource));
  const entriesOf = (list: readonly Resource[]) => (
    <ul className="divide-y divide-line">
      {list.map((resource) => (
        <ResourceEntry key={resource.url} resource={resource} own={own} t={t} locale={locale} />
      ))}
    </ul>
  );
  const moreOf = (list: readonly Resource[], label: string) =>
    list.length > 0 && (
      <details className="unfolds-in-print border-line border-t">
        <summary className="min-h-11 list-none px-5 py-3 underline decoration-edge underline-offset-4 hover:bg-sunken sm:px-6">
          {label}
        </summary>
        <div className="border-line border-t">{entriesOf(list)}</div>
      </details>
    );
  const notice = notices.find((each) => each === own?.notice);
  if (resourceCount === 0 && !own) return null;
  const rest = shown.slice(shownCount);
  const hidden = resources.filter(isHidden);
  return (
    <section id="where-to-learn" aria-labelledby="where-to-learn-title" className="scroll-mt-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 px-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id="where-to-learn-title" className="text-xl">
            {t("where.title")}
          </h2>
          <p className="text-muted text-sm">{t("where.hint")}</p>
        </div>
        {resourceCount > 0 && (
          <ResourceFilters address={paths.item(locale, step.key, item.key)} filter={filter} t={t} />
        )}
      </div>
      {notice && (
        <p role="status" className="mb-3 rounded-control bg-pandan-soft px-4 py-3">
          {t(`where.${notice}`)}
        </p>
      )}
      <div className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {resources.length === 0 && resourceCount > 0 ? (
          <p className="px-5 py-5 sm:px-6">{t("where.none", { count: resourceCount })}</p>
        ) : (
          entriesOf(shown.slice(0, shownCount))
        )}
        {moreOf(rest, t("more", { count: rest.length }))}
        {moreOf(hidden, t("where.hidden", { count: hidden.length }))}
        {own && <YourLinks own={own} locale={locale} />}
        <ListedSince view={view} t={t} locale={locale} />
      </div>
    </section>
  );
}

/** Of several days the last one, since when all of them are listed. */
function ListedSince({ view: { resources }, t, locale }: Pick<Props, "view" | "t" | "locale">) {
  const day = resources.reduce((last, { listed }) => (listed > last ? listed : last), "");
  if (!day) return null;
  return (
    <p className="border-line border-t px-5 py-3 text-muted text-sm sm:px-6">
      {t("where.listed", { date: formatDay(day, locale, "medium") })}
    </p>
  );
}
