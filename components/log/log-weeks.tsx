import { useTranslations } from "next-intl";
import { addDays, weekStartOf } from "@/lib/domain/calendar";
import type { LogWeek } from "@/lib/domain/log-week";
import { formatCompactDay } from "@/lib/format";
import { durationText } from "./duration-text";
import { LogRow, type LogRowContext } from "./log-row";

type Props = LogRowContext & { weeks: readonly LogWeek[]; hasSums: boolean };

/** Entries by week, where asked for each with the sum of its study time. */
export function LogWeeks({ weeks, hasSums, ...context }: Props) {
  const t = useTranslations("log");
  const { today, locale } = context;
  const dayOf = (day: string) => formatCompactDay(day, locale, today);
  return weeks.map(({ start, minutes, entries }) => (
    <section key={start} aria-labelledby={`week-${start}`} className="mt-8">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 px-1">
        <h2 id={`week-${start}`} className="text-xl">
          {start === weekStartOf(today)
            ? t("week.current")
            : t("week.range", { from: dayOf(start), to: dayOf(addDays(start, 6)) })}
        </h2>
        {hasSums && minutes > 0 && (
          <p className="font-semibold">{durationText(minutes, t, locale)}</p>
        )}
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
        {entries.map((entry) => (
          <LogRow key={entry.id} entry={entry} {...context} />
        ))}
      </ul>
    </section>
  ));
}
