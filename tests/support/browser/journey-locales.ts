import { type Locale, locales } from "@/lib/domain/locale";
import { isFullRun } from "../full-run";

/** The languages that a journey runs in: the given one, and in the long form both. */
export function journeyLocales(locale: Locale): readonly Locale[] {
  return isFullRun ? locales : [locale];
}
