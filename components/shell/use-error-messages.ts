"use client";

import { useParams } from "next/navigation";
import { defaultLocale, isLocale } from "@/lib/domain/locale";
import { errorMessages } from "@/lib/i18n/error-messages";

/** From the script, because the server may be what failed. */
export function useErrorMessages() {
  const requested = useParams()?.locale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  return { locale, messages: errorMessages[locale] };
}
