import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/format";

/** Handed down, because no hook works in static markup. */
export type ItemTranslator = ReturnType<typeof useTranslations<"item">>;

/** An estimate in words; null when there is none. */
export function hoursText(
  [low, high]: readonly [low: number, high: number],
  t: ItemTranslator,
  locale: Locale,
): string | null {
  if (high === 0) return null;
  if (low === 0) return t("hours.upTo", { high });
  if (low === high) return t("hours.exact", { high });
  return t("hours.range", { low: formatNumber(low, locale), high });
}
