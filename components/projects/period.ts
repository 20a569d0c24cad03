import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Project } from "@/lib/domain/project";
import { formatDay } from "@/lib/format";

/** When it was worked on; null where no day is given. */
export function periodOf(
  { startedOn, finishedOn }: Project,
  locale: Locale,
  t: ReturnType<typeof useTranslations<"project.period">>,
): string | null {
  const from = startedOn && formatDay(startedOn, locale, "medium");
  const to = finishedOn && formatDay(finishedOn, locale, "medium");
  if (from && to) return t("both", { from, to });
  if (from) return t("from", { from });
  return to ? t("to", { to }) : null;
}
