import type { Locale } from "@/lib/domain/locale";
import type { ItemDetailsView } from "@/lib/loaders/item-details";
import { paths } from "@/lib/paths";
import type { ItemTranslator } from "../../item/item-translator";
import { ResourceTeaser } from "../../item/resources/resource-teaser";
import type { PathTranslator } from "./path-translator";
import { StalenessNote } from "./staleness-note";

/** What the row of an item opens to: the same for everybody. */
export function ItemDetails({
  view: { step, item, resources },
  t,
  itemText,
  locale,
}: {
  view: ItemDetailsView;
  t: PathTranslator;
  itemText: ItemTranslator;
  locale: Locale;
}) {
  return (
    <>
      <p>{item.what[locale]}</p>
      <p className="mt-2">
        <strong>{t("item.why")}:</strong> {item.why[locale]}
      </p>
      <div className="mt-2">
        <strong>{t("item.doneWhen")}</strong>
        <ul className="list-disc pl-5">
          {item.doneWhen.map((statement) => (
            <li key={statement.id}>{statement[locale]}</li>
          ))}
        </ul>
      </div>
      {item.note && <p className="mt-2 text-muted">{item.note[locale]}</p>}
      {item.staleness && <StalenessNote staleness={item.staleness} t={t} locale={locale} />}
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a
          href={paths.item(locale, step.key, item.key)}
          className="py-1 font-semibold text-pandan underline underline-offset-4"
        >
          {t("item.open")}
          <span className="sr-only"> · {item.title[locale]}</span>
        </a>
        {item.guide && (
          <a
            href={paths.guide(locale, item.guide)}
            className="py-1 font-semibold text-pandan underline underline-offset-4"
          >
            {t("guide")}
          </a>
        )}
      </p>
      <ResourceTeaser resources={resources} t={itemText} />
    </>
  );
}
