import type { GuideSalaryView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/format";

/** One amount without its currency: "180" for 180 million rupiah. */
export function formatAmount(amount: number, salary: GuideSalaryView, locale: Locale): string {
  return formatNumber(amount / salary.money.per, locale);
}

/** One amount in the region's currency: "Rp180 juta". */
export function formatAmountWithCurrency(
  amount: number,
  salary: GuideSalaryView,
  locale: Locale,
): string {
  return `${salary.money.prefix}${formatAmount(amount, salary, locale)}${salary.money.suffix}`;
}

/** Both ends, with the currency written once: "US$100,000–160,000+". */
export function formatSalaryRange(salary: GuideSalaryView, locale: Locale): string {
  const { money, low, high, open } = salary;
  const numbers = `${formatAmount(low, salary, locale)}–${formatAmount(high, salary, locale)}`;
  return `${money.prefix}${numbers}${money.suffix}${open ? "+" : ""}`;
}

/** The ratio of the upper to the lower amount, to one decimal. */
export function formatSalaryRatio(salary: GuideSalaryView, locale: Locale): string {
  return formatNumber(Math.round((salary.high / salary.low) * 10) / 10, locale);
}
