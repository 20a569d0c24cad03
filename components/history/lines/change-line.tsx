import type { SequencedEvent } from "@/lib/domain/history";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import type { ItemDates, Status } from "@/lib/domain/progress";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { HistoryTranslator, StateTranslator } from "../history-translator";

export type ChangeLineContext = {
  places: ReadonlyMap<string, ItemLocation>;
  t: HistoryTranslator;
  state: StateTranslator;
  locale: Locale;
};

type Change = Pick<SequencedEvent, "item" | "from" | "to" | "completedOn"> & {
  readonly stateBefore: Pick<ItemDates, "completedOn">;
} & Partial<Pick<SequencedEvent, "day" | "happenedOn" | "undoOf">>;

/** A change in one line, for accessible names. */
export function changeText(change: Change, context: ChangeLineContext): string {
  const { places, t, locale } = context;
  const { from, to, recorded } = describeChange(change, context);
  return `${places.get(change.item)?.item.title[locale]}: ${from} ${t("becomes")} ${to}${recorded}`;
}

/** A change between equal statuses changed the day, which then stands beside both; so does one that was given. */
export function describeChange(
  { from, to, completedOn, stateBefore, day, happenedOn, undoOf }: Change,
  { t, state, locale }: ChangeLineContext,
): { from: string; to: string; recorded: string } {
  const withDay = (status: Status, on: string | null) =>
    on === null
      ? state(status)
      : t("onDay", { state: state(status), date: formatDay(on, locale, "medium") });
  const isGiven = Boolean(happenedOn) && !undoOf && happenedOn !== day;
  const isMove = from === to && completedOn !== stateBefore.completedOn;
  const recorded =
    isGiven && day ? `, ${t("recorded", { date: formatDay(day, locale, "medium") })}` : "";
  return {
    from: withDay(from, isMove ? stateBefore.completedOn : null),
    to: withDay(to, isMove || isGiven ? completedOn : null),
    recorded,
  };
}

export function ChangeLine({ event, ...context }: ChangeLineContext & { event: Change }) {
  const { places, locale } = context;
  const place = places.get(event.item);
  if (!place) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a
        href={paths.item(locale, place.step.key, event.item)}
        className="py-0.5 font-semibold hover:underline hover:underline-offset-4"
      >
        {place.item.title[locale]}
      </a>
      <StatusTransition event={event} {...context} />
    </p>
  );
}

/** Where neither status nor day of completion changed, other dates did. */
function StatusTransition({ event, ...context }: ChangeLineContext & { event: Change }) {
  const { t } = context;
  const { from, to, recorded } = describeChange(event, context);
  if (from === to) return <span className="text-muted">{t("sameStatus", { state: to })}</span>;
  return (
    <span className="text-muted">
      {from} <span aria-hidden="true">→</span>
      <span className="sr-only">{t("becomes")}</span>{" "}
      <span className={statusClasses[event.to]}>{to}</span>
      {recorded}
    </span>
  );
}

const statusClasses: Readonly<Record<Status, string>> = {
  "not-started": "text-ink",
  learning: "font-semibold text-kunyit",
  done: "font-semibold text-pandan",
  skipped: "text-ink",
};
