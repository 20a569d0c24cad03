import { useTranslations } from "next-intl";
import { daysBetween } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { formatDaysAgo } from "@/lib/format";
import type { StepView } from "@/lib/loaders/step";

/** How recent each habit of a step is, by item, in plain words; of a community only where an event was logged. */
export function useRecentHabits(
  { step, log, today }: Pick<StepView, "step" | "log" | "today">,
  locale: Locale,
): ReadonlyMap<string, string> {
  const t = useTranslations("log.recent");
  const days = log.habitDays;
  if (!days) return new Map();
  return new Map(
    itemsOf({ steps: [step.step] }).flatMap(({ key, kind }): [string, string][] => {
      const last = days.get(key);
      if (last !== undefined)
        return [[key, t("last", { when: formatDaysAgo(daysBetween(last, today), locale) })]];
      return kind === "habit" ? [[key, t("none")]] : [];
    }),
  );
}
