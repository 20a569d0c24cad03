import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { startDayOf, stateOf } from "@/lib/domain/progress";
import { formatCompactWeekday, formatDay, formatNumber } from "@/lib/format";
import type { OwnTime } from "@/lib/loaders/item-time";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";
import { durationText } from "./duration-text";

type Props = { item: string; learnerProgress: LearnerProgress; locale: Locale };

const linkClass =
  "inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink print:hidden";

/** A line for each of the latest sessions; on a phone one line for all. */
export function Sessions({
  item,
  time: { sessions, sessionCount },
  learnerProgress: { today },
  locale,
}: Props & { time: OwnTime }) {
  const t = useTranslations("log");
  const dayOf = (day: string) => formatCompactWeekday(day, locale, today);
  const last = sessions[0];
  if (!last) return null;
  return (
    <>
      <ul className="mt-3 divide-y divide-line border-line border-y text-sm max-lg:hidden">
        {sessions.map(({ id, on, minutes }) => (
          <li key={id}>
            <a
              href={paths.logEntry(locale, id)}
              className="flex min-h-11 items-center justify-between gap-4 hover:underline"
            >
              <span className="text-muted">{dayOf(on)}</span>
              <span>{durationText(minutes, t, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap justify-between gap-x-4 text-muted text-sm">
        <span>
          {t("time.sessions", {
            count: sessionCount,
            number: formatNumber(sessionCount, locale),
            day: dayOf(last.on),
          })}
        </span>
        <a href={paths.log(locale, { kind: "study", item })} className={linkClass}>
          {t("time.all")}
        </a>
      </p>
    </>
  );
}

/** When the item was started and completed, and its history. */
export function ItemDates({ item, learnerProgress: { states }, locale }: Props) {
  const t = useTranslations("item.effort");
  const state = stateOf(states, item);
  if (state.version === 0) return null;
  const { completedOn } = state;
  const startedOn = startDayOf(state);
  const dateOf = (day: string) => formatDay(day, locale, "medium");
  const isOneDay = startedOn === completedOn;
  const dates = [
    startedOn && !isOneDay && t("started", { date: dateOf(startedOn) }),
    completedOn && t("completed", { date: dateOf(completedOn) }),
  ].filter(Boolean);
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-2 text-muted text-sm">
      {/* The only text of its element, so that it still changes on a page that a browser has translated. */}
      <span>{dates.join(" ")}</span>
      <a href={paths.history(locale, { of: item })} className={linkClass}>
        {t("history")}
      </a>
    </p>
  );
}
