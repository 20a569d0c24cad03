import { useTranslations } from "next-intl";
import type { StepImport, UnknownItems } from "@/lib/domain/import";
import type { Locale } from "@/lib/domain/locale";

const columns = ["added", "known", "left"] as const;

export function ImportSteps({
  steps,
  unknown,
  locale,
}: {
  steps: readonly StepImport[];
  unknown: UnknownItems;
  locale: Locale;
}) {
  const t = useTranslations("data.preview");
  const diverged = steps.flatMap((each) => each.diverged);
  return (
    <>
      {steps.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <table className="w-full text-left">
          <caption className="mb-2 text-left font-bold text-xl">{t("steps")}</caption>
          <thead>
            <tr className="border-line border-b text-muted text-sm">
              <th scope="col" className="py-2 pr-3 font-semibold">
                {t("step")}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-2 pl-3 text-right font-semibold">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, ...counts }) => (
              <tr key={step.key} className="border-line border-b">
                <th scope="row" className="py-2.5 pr-3 font-medium">
                  {step.number}. {step.title[locale]}
                </th>
                {columns.map((column) => (
                  <td key={column} className="py-2.5 pl-3 text-right">
                    {counts[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {diverged.length > 0 && (
        <section className="mt-8 rounded-card border border-line bg-kunyit-soft p-5">
          <h2 className="text-lg">{t("divergedTitle")}</h2>
          <p className="mt-1">{t("diverged")}</p>
          <ul className="mt-3 list-disc pl-5">
            {diverged.map((item) => (
              <li key={item.key}>{item.title[locale]}</li>
            ))}
          </ul>
        </section>
      )}
      {unknown.events > 0 && (
        <section className="mt-8 rounded-card border border-line bg-surface p-5">
          <h2 className="text-lg">{t("unknownTitle")}</h2>
          <p className="mt-1 break-words">
            {t("unknown", {
              events: unknown.events,
              items: unknown.items,
              keys: unknown.keys.join(", "),
            })}
          </p>
        </section>
      )}
    </>
  );
}
