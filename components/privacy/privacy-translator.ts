import type { useTranslations } from "next-intl";

/** Handed down, because no hook works in static markup. */
export type PrivacyTranslator = ReturnType<typeof useTranslations<"privacy">>;
