import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "./path-translator";
import { StalenessNote } from "./staleness-note";

/** What says the same to everybody. */
export function ItemDetails({
  step,
  item,
  t,
  locale,
}: {
  /** The key of its step. */
  step: string;
  item: Item;
  t: PathTranslator;
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
          href={paths.item(locale, step, item.key)}
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
    </>
  );
}
