import type { useTranslations } from "next-intl";

/** Handed down, because no hook works in static markup. */
export type HistoryTranslator = ReturnType<typeof useTranslations<"history">>;
export type StateTranslator = ReturnType<typeof useTranslations<"common.state">>;
