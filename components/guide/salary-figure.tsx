import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { GuideBodyView, GuideSalaryView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/path";
import { amountOf, rangeOf, spreadOf, upperOf } from "./salary-amount";
import { SalaryRange } from "./salary-range";

type Ranges = readonly GuideSalaryView[];

function SalaryTable({ ranges, locale }: { ranges: Ranges; locale: Locale }) {
  const t = useTranslations("guide");
  return (
    <table className="w-full border-collapse text-left text-[0.8125rem] sm:text-sm">
      <caption className="pb-2 text-left text-muted">{t("tableCaption")}</caption>
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className="py-2 pr-2 font-semibold">
            {t("region")}
          </th>
          <th scope="col" className="px-2 py-2 text-right font-semibold">
            {t("from")}
          </th>
          <th scope="col" className="py-2 pl-2 text-right font-semibold">
            {t("to")}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {ranges.map((salary) => (
          <tr key={salary.key}>
            <th scope="row" className="py-2 pr-2 font-normal">
              {salary.region}
            </th>
            <td className="px-2 py-2 text-right">{amountOf(salary.low, salary, locale)}</td>
            <td className="py-2 pl-2 text-right">{upperOf(salary, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SalaryFigure({
  body,
  locale,
}: {
  body: GuideBodyView<"salaries">;
  locale: Locale;
}) {
  const t = useTranslations("guide");
  return (
    <figure className="min-w-0 rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
      <figcaption>
        <p className="font-bold text-lg tracking-tight">{body.finding}</p>
        <p className="mt-1 max-w-[38rem] text-muted text-sm">{body.caution}</p>
      </figcaption>
      <ul className="mt-6 grid gap-x-10 gap-y-8 sm:grid-cols-2">
        {body.ranges.map((salary) => (
          <li key={salary.key}>
            <p className="text-muted text-sm">{salary.region}</p>
            <p className="font-bold text-xl tracking-tight">{rangeOf(salary, locale)}</p>
            <p className="mb-1 text-muted text-sm">
              {t(salary.open ? "timesAtLeast" : "times", { times: spreadOf(salary, locale) })}
            </p>
            <SalaryRange salary={salary} locale={locale} />
            <p className="text-right text-muted text-xs">
              {t("axis", { currency: salary.currency })}
            </p>
          </li>
        ))}
      </ul>
      <details className="group mt-6 border-line border-t pt-4">
        <summary className="inline-flex min-h-9 items-center gap-2 font-semibold text-pandan text-sm">
          {t("asTable")}
          <ChevronDown
            aria-hidden="true"
            className="size-4 group-open:rotate-180 motion-safe:transition-transform"
          />
        </summary>
        <div className="mt-3">
          <SalaryTable ranges={body.ranges} locale={locale} />
        </div>
      </details>
    </figure>
  );
}
