import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "../path/details/path-translator";
import { StalenessNote } from "../path/details/staleness-note";

export function About({ item, t, locale }: { item: Item; t: PathTranslator; locale: Locale }) {
  return (
    <>
      <p className="text-lg">{item.what[locale]}</p>
      <p className="mt-3 text-muted">
        <strong className="text-ink">{t("item.why")}.</strong> {item.why[locale]}
      </p>
      {item.note && <p className="mt-3 text-muted">{item.note[locale]}</p>}
      {item.staleness && <StalenessNote staleness={item.staleness} t={t} locale={locale} />}
      {item.guide && (
        <p className="mt-3">
          <a
            href={paths.guide(locale, item.guide)}
            className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
          >
            {t("guide")}
          </a>
        </p>
      )}
    </>
  );
}
