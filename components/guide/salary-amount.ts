import type { GuideSalaryView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/path";
import { formatNumber } from "@/lib/format";

function plain(amount: number, salary: GuideSalaryView, locale: Locale): string {
  return formatNumber(amount / salary.money.per, locale);
}

/** One amount in the region's currency: "Rp180 juta". */
export function amountOf(amount: number, salary: GuideSalaryView, locale: Locale): string {
  return `${salary.money.prefix}${plain(amount, salary, locale)}${salary.money.suffix}`;
}

/** The upper figure, with the plus sign the source gives it. */
export function upperOf(salary: GuideSalaryView, locale: Locale): string {
  return `${amountOf(salary.high, salary, locale)}${salary.open ? "+" : ""}`;
}

/** Both ends, with the currency written once: "US$100,000–160,000+". */
export function rangeOf(salary: GuideSalaryView, locale: Locale): string {
  const { money, low, high, open } = salary;
  const numbers = `${plain(low, salary, locale)}–${plain(high, salary, locale)}`;
  return `${money.prefix}${numbers}${money.suffix}${open ? "+" : ""}`;
}

/** How many times the lower figure fits into the upper one, to one decimal. */
export function spreadOf(salary: GuideSalaryView, locale: Locale): string {
  return formatNumber(Math.round((salary.high / salary.low) * 10) / 10, locale);
}
