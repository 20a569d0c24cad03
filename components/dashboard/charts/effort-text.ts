import type { WeekItem } from "@/lib/loaders/dashboard-week";
import { type ChartContext, hoursText } from "./chart-context";

/** What is logged of the effort of an item; the effort is left out once more than that is logged. */
export function effortText(
  { minutes, hours }: Pick<WeekItem, "minutes" | "hours">,
  context: Pick<ChartContext, "t" | "locale">,
): string {
  const { t } = context;
  const logged = hoursText(minutes, context);
  if (minutes > 60 * hours) return t("week.loggedOnly", { logged });
  const effort = hoursText(60 * hours, context);
  return minutes > 0
    ? t("week.logged", { logged, hours: effort })
    : t("week.hours", { hours: effort });
}
