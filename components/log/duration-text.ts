import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/format";

export type LogTranslator = ReturnType<typeof useTranslations<"log">>;

/** Minutes as hours and minutes, which do not break apart. */
export function durationText(minutes: number, t: LogTranslator, locale: Locale): string {
  const hours = formatNumber(Math.floor(minutes / 60), locale);
  const rest = formatNumber(minutes % 60, locale);
  if (minutes < 60) return t("duration.minutes", { minutes: rest });
  return minutes % 60 === 0
    ? t("duration.hours", { hours })
    : t("duration.both", { hours, minutes: rest });
}
