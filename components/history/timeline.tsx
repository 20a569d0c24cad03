import { useTranslations } from "next-intl";
import { stateOf } from "@/lib/domain/progress";
import { currentTimeZone } from "@/lib/domain/time-zone";
import {
  isRecordLine,
  revertModeOf,
  type TimelineDay,
  type TimelineEntry,
  type TimelineLine,
  undoableEventsOf,
} from "@/lib/domain/timeline";
import { formatDay, formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ChangeLine, useChangeText } from "./change-line";
import { NoteLine } from "./note-line";
import { RecordLine } from "./record-line";
import { UndoButton, type UndoContext } from "./undo-button";

export function Timeline({ days, ...context }: UndoContext & { days: readonly TimelineDay[] }) {
  return (
    <>
      {days.map(({ day, lines }) => (
        <section key={keyOf(lines[0])} className="mt-8 first:mt-0">
          <h2 className="mb-2.5 px-1 text-xl">{formatDay(day, context.locale, "full")}</h2>
          <ol className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
            {lines.map((line) =>
              isRecordLine(line) ? (
                <RecordItem key={keyOf(line)} {...context} line={line} />
              ) : (
                <li key={keyOf(line)} data-entry={line.id}>
                  {line.events.length > 1 ? (
                    <BatchEntry {...context} entry={line} />
                  ) : (
                    <SingleEntry {...context} entry={line} />
                  )}
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
    </>
  );
}

function keyOf(line: TimelineLine | undefined): string {
  if (!line) return "";
  return isRecordLine(line) ? `${line.key} ${line.at.getTime()}` : `${line.position}`;
}

function RecordItem({
  line,
  ...context
}: UndoContext & { line: Exclude<TimelineLine, TimelineEntry> }) {
  return line.of === "note" ? (
    <li data-note={line.item}>
      <NoteLine {...context} note={line} />
    </li>
  ) : (
    <li data-record={line.id}>
      <RecordLine {...context} record={line} />
    </li>
  );
}

function SingleEntry({ entry, ...context }: UndoContext & { entry: TimelineEntry }) {
  const { latest } = entry;
  const text = useChangeText(context);
  const kind = revertModeOf(latest, stateOf(context.states, latest.item));
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0 grow basis-64">
        <ChangeLine {...context} event={latest} />
        <EntryDetails {...context} entry={entry} />
      </div>
      <div className="flex flex-wrap items-center gap-x-5">
        {kind && (
          <UndoButton {...context} events={[latest]} kind={kind} description={text(latest)} />
        )}
        <RestoreLink {...context} entry={entry} description={text(latest)} />
      </div>
    </div>
  );
}

function BatchEntry({ entry, ...context }: UndoContext & { entry: TimelineEntry }) {
  const t = useTranslations("history");
  const text = useChangeText(context);
  const undoable = undoableEventsOf(entry, context.states);
  const count = entry.events.length;
  const what = t(`batch.${entry.latest.kind}`, { count });
  const isFullyUndoable = undoable.length === count;
  return (
    <div className="px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <div className="min-w-0 grow basis-64">
          <p className="font-semibold">{what}</p>
          <EntryDetails {...context} entry={entry} />
        </div>
        <div className="flex flex-wrap items-center gap-x-5">
          {undoable.length > 0 && (
            <UndoButton
              {...context}
              events={undoable}
              kind="undo"
              label={isFullyUndoable ? t("undoAll") : t("undoRest", { count: undoable.length })}
              description={what}
            />
          )}
          <RestoreLink {...context} entry={entry} description={what} />
        </div>
      </div>
      <details className="group/batch">
        <summary className="flex min-h-11 list-none items-center gap-2 font-semibold text-muted text-sm hover:text-ink">
          <span aria-hidden="true" className="group-open/batch:rotate-90">
            ›
          </span>
          {t("open", { count })}
        </summary>
        <ul className="divide-y divide-line rounded-control bg-sunken px-4">
          {entry.events.map((event) => {
            const kind = revertModeOf(event, stateOf(context.states, event.item));
            return (
              <li
                key={event.id}
                className="flex flex-wrap items-center justify-between gap-x-6 py-2"
              >
                <ChangeLine {...context} event={event} />
                {kind && (
                  <UndoButton {...context} events={[event]} kind={kind} description={text(event)} />
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </div>
  );
}

/** Shows the time in the time zone of the change, and names that zone where it is not the learner's. */
function EntryDetails({
  entry: { latest, events },
  learner,
  locale,
}: UndoContext & { entry: TimelineEntry }) {
  const t = useTranslations("history");
  const time = formatInstant(latest.at, locale, "time", latest.timeZone);
  const timeZone = currentTimeZone(latest.timeZone);
  const zone =
    timeZone === learner.timeZone
      ? undefined
      : t("zone", { zone: timeZone.replace(/^.*\//, "").replaceAll("_", " ") });
  const kind = latest.kind === "set" || events.length > 1 ? undefined : t(`kind.${latest.kind}`);
  return (
    <p className="text-muted text-sm">
      <time dateTime={latest.at.toISOString()}>{time}</time>
      {[zone, kind, t(`source.${latest.source}`)].filter(Boolean).map((word) => ` · ${word}`)}
    </p>
  );
}

function RestoreLink({
  entry,
  description,
  locale,
}: UndoContext & { entry: TimelineEntry; description: string }) {
  const t = useTranslations("history");
  const time = formatInstant(entry.latest.at, locale, "time", entry.latest.timeZone);
  return (
    <a
      href={paths.restore(locale, entry.position)}
      aria-label={t("restoreAllLabel", { time, what: description })}
      className="inline-flex min-h-11 items-center text-muted text-sm underline decoration-edge underline-offset-4 hover:text-ink"
    >
      {t("restoreAll")}
    </a>
  );
}
