import { useTranslations } from "next-intl";
import { useHistoryLimitTexts } from "../../path/use-history-limit-texts";
import type { HappenedOnMessages } from "./happened-on-form";

export function useHappenedOnMessages(): HappenedOnMessages {
  const t = useTranslations("path.day");
  const item = useTranslations("path.item");
  return {
    // Replaced in the browser, which alone knows a day that was just changed.
    doneOn: t("doneOn", { date: "{date}" }),
    change: t("change"),
    label: t("label"),
    hint: t("hint"),
    save: t("save"),
    errors: {
      "not-a-day": t("errors.not-a-day"),
      "too-early": t("errors.too-early"),
      future: t("errors.future"),
      conflict: t("errors.conflict"),
      "other-learner": item("other-learner"),
      failed: item("refused"),
      ...useHistoryLimitTexts(),
    },
  };
}
