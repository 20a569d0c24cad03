import { type TimelineEntry, undoableEventsOf } from "@/lib/domain/timeline";
import { ChangeLine } from "./change-line";
import { EntryDetails } from "./entry-details";
import { entryTime, RestoreLink } from "./restore-link";
import { RevertButton } from "./single-entry";
import type { TimelineContext } from "./timeline-context";
import { UndoButton } from "./undo-button";

export function BatchEntry({ entry, ...context }: TimelineContext & { entry: TimelineEntry }) {
  const { states, t, locale } = context;
  const undoable = undoableEventsOf(entry, states);
  const count = entry.events.length;
  const what = t(`batch.${entry.latest.kind}`, { count });
  const isFullyUndoable = undoable.length === count;
  return (
    <>
      <div>
        <p className="font-semibold">{what}</p>
        <EntryDetails {...context} entry={entry} />
      </div>
      {undoable.length > 0 && (
        <UndoButton
          events={undoable}
          states={states}
          label={isFullyUndoable ? t("undoAll") : t("undoRest", { count: undoable.length })}
          description={`${what}, ${entryTime(entry, locale)}`}
        />
      )}
      <RestoreLink {...context} entry={entry} />
      <details className="group/batch w-full">
        <summary className="flex min-h-11 list-none items-center gap-2 font-semibold text-muted text-sm hover:text-ink">
          <span aria-hidden="true" className="group-open/batch:rotate-90">
            ›
          </span>
          {t("open", { count })}
        </summary>
        <ul className="divide-y divide-line rounded-control bg-sunken px-4">
          {entry.events.map((event) => (
            <li key={event.id} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
              <ChangeLine {...context} event={event} />
              <RevertButton {...context} entry={entry} event={event} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
