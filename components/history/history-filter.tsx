import { useTranslations } from "next-intl";
import { Field, selectClass } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import type { HistoryQuery } from "@/lib/domain/timeline";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export function HistoryFilter({
  query: { of },
  places,
  resultCount,
  hasNotes,
  locale,
}: {
  query: HistoryQuery;
  places: ReadonlyMap<string, ItemLocation>;
  resultCount: number;
  /** Where nothing was changed. */
  hasNotes: boolean;
  locale: Locale;
}) {
  const t = useTranslations("history.filter");
  const all = [...places.values()];
  const steps = [...new Set(all.map(({ step }) => step))];
  // Its items only: those of every step were most of the page.
  const chosen = all.find(({ item, step }) => item.key === of || step.key === of)?.step;
  return (
    <>
      <FilterForm action={paths.history(locale)} submitLabel={t("apply")}>
        <div className="min-w-0 grow sm:max-w-sm">
          <Field name="of" label={t("label")}>
            <select id="of" name="of" defaultValue={of ?? ""} className={selectClass}>
              <option value="">{t("all")}</option>
              {steps.map((step) => (
                <option key={step.key} value={step.key}>
                  {t("step", { number: step.number, title: step.title[locale] })}
                </option>
              ))}
              {chosen && (
                <optgroup label={chosen.title[locale]}>
                  {all
                    .filter(({ step }) => step === chosen)
                    .map(({ item }) => (
                      <option key={item.key} value={item.key}>
                        {item.title[locale]}
                      </option>
                    ))}
                </optgroup>
              )}
            </select>
          </Field>
        </div>
      </FilterForm>
      <p role="status" className={of ? "-mt-5 mb-8 text-muted" : "sr-only"}>
        {of && (
          <span>
            <span>
              {resultCount === 0 && hasNotes
                ? t("onlyNotes")
                : t("found", { count: resultCount, number: formatNumber(resultCount, locale) })}
            </span>{" "}
            ·{" "}
            <a
              href={paths.history(locale)}
              className="inline-block py-1 underline underline-offset-4"
            >
              {t("clear")}
            </a>
            {resultCount > 0 && (
              <span>
                {" "}
                ·{" "}
                <a
                  href={paths.reset(locale, of)}
                  className="inline-block py-1 underline underline-offset-4"
                >
                  {t("reset")}
                </a>
              </span>
            )}
          </span>
        )}
      </p>
    </>
  );
}
