import { useTranslations } from "next-intl";
import {
  type HistoryLimitReason,
  historyLimits,
  isHistoryLimitReason,
} from "@/lib/domain/history-limits";

export function useHistoryLimitTexts(): Readonly<Record<HistoryLimitReason, string>> {
  const t = useTranslations("path.limit");
  return {
    "daily-limit": t("daily-limit", { count: historyLimits.aDay }),
    "history-full": t("history-full", { count: historyLimits.total }),
  };
}

/** The text for a reason from the page's query; null where it is none. */
export function useHistoryLimitText(reason: string | undefined): string | null {
  const texts = useHistoryLimitTexts();
  return isHistoryLimitReason(reason) ? texts[reason] : null;
}
