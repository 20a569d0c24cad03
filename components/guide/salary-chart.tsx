import { ChartTable } from "@/components/charts/chart-table";
import type { GuideBodyView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import type { GuideTranslator } from "./guide-translator";
import { formatAmount, formatSalaryRange, formatSalaryRatio } from "./salary-format";
import { SalaryRange } from "./salary-range";

export function SalaryChart({
  body,
  t,
  locale,
}: {
  body: GuideBodyView<"salaries">;
  t: GuideTranslator;
  locale: Locale;
}) {
  return (
    <figure className="min-w-0 rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
      <figcaption>
        <p className="font-bold text-lg tracking-tight">{body.finding}</p>
        <p className="mt-1 max-w-[38rem] text-muted text-sm">{body.caution}</p>
      </figcaption>
      <ul className="mt-6 grid grid-cols-1 gap-x-10 gap-y-8 sm:grid-cols-2">
        {body.ranges.map((salary) => (
          <li key={salary.key}>
            <p className="text-muted text-sm">{salary.region}</p>
            <p className="font-bold text-xl tracking-tight">{formatSalaryRange(salary, locale)}</p>
            <p className="mb-1 text-muted text-sm">
              {t(salary.open ? "timesAtLeast" : "times", {
                times: formatSalaryRatio(salary, locale),
              })}
            </p>
            <SalaryRange salary={salary} t={t} locale={locale} />
            <p className="text-right text-muted text-xs">
              {t("axis", { currency: salary.currency })}
            </p>
          </li>
        ))}
      </ul>
      <ChartTable
        summary={t("asTable")}
        caption={t("tableCaption")}
        head={[t("region"), t("from"), t("to")]}
        rows={body.ranges.map((salary) => ({
          key: salary.key,
          cells: [
            t("inCurrency", { region: salary.region, currency: salary.currency }),
            formatAmount(salary.low, salary, locale),
            `${formatAmount(salary.high, salary, locale)}${salary.open ? "+" : ""}`,
          ],
        }))}
      />
    </figure>
  );
}
