import { stateOf } from "@/lib/domain/progress";
import { revertModeOf, type TimelineEntry } from "@/lib/domain/timeline";
import { ChangeLine, describeChange } from "./change-line";
import { EntryDetails } from "./entry-details";
import { entryTime, RestoreLink } from "./restore-link";
import type { TimelineContext } from "./timeline-context";
import { UndoButton } from "./undo-button";

export function SingleEntry({ entry, ...context }: TimelineContext & { entry: TimelineEntry }) {
  return (
    <>
      <div>
        <ChangeLine {...context} event={entry.latest} />
        <EntryDetails {...context} entry={entry} />
      </div>
      <RevertButton {...context} entry={entry} />
      <RestoreLink {...context} entry={entry} />
    </>
  );
}

/** Says what becomes of the item; nothing where it is so already. */
export function RevertButton({
  entry,
  event = entry.latest,
  ...context
}: TimelineContext & { entry: TimelineEntry; event?: TimelineEntry["latest"] }) {
  const { places, states, t, locale } = context;
  const title = places.get(event.item)?.item.title[locale] ?? "";
  const mode = revertModeOf(event, stateOf(states, event.item));
  if (mode === null) return null;
  if (mode === "undo")
    return <UndoButton events={[event]} states={states} label={t("undo", { title })} />;
  return (
    <UndoButton
      events={[event]}
      states={states}
      label={t("back", { title, state: describeChange(event, context).from })}
      description={entryTime(entry, locale)}
    />
  );
}
