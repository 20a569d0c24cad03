import { createEventColumns } from "./event-columns";
import { earliestDay } from "./happened-on";
import { type ProgressEvent, type RecordedEvent, recordedEventOf } from "./history";

export type HistoryError =
  | "id-reused"
  | "wrong-origin"
  | "wrong-undo"
  | "wrong-moment"
  | "too-many-items";

/** A path has some hundred items. */
const maxItems = 10_000;

const dayInMs = 24 * 60 * 60 * 1000;

/** A server's clock may have been unset, or far ahead, when it dated an event: it stays as it was exported. */
const earliestEventDate = new Date(0);
const clockSlack = 100 * 365 * dayInMs;

/** Whether an instant and its local day can be what a server recorded. */
export function isPossibleMoment(
  { at, day }: Pick<ProgressEvent, "at" | "day">,
  now: Date,
): boolean {
  if (at < earliestEventDate || at.getTime() > now.getTime() + clockSlack) return false;
  // Time zones reach from UTC-12 to UTC+14, so a local day differs from the UTC day by at most one.
  const dayDifference = Math.floor(at.getTime() / dayInMs) - Date.parse(day) / dayInMs;
  return Math.abs(dayDifference) <= 1;
}

/** Later than the day of the change is later than the day on which it was given. */
function isPossibleHappenedOn({ happenedOn, undoOf, to, day }: ProgressEvent): boolean {
  if (happenedOn === null || undoOf !== null) return true;
  return to === "done" && happenedOn >= earliestDay && happenedOn <= day;
}

/**
 * Validates a history event by event, in its order: returns the event with its derived values, or what is wrong with it.
 * The largest history takes about 100 MB.
 */
export function createHistoryValidator(
  now: Date,
): (event: ProgressEvent) => RecordedEvent | HistoryError {
  const indexes = new Map<string, number>();
  const columns = createEventColumns();
  return (event) => {
    if (indexes.has(event.id)) return "id-reused";
    const before = columns.stateOf(event.item);
    if (before.status !== event.from) return "wrong-origin";
    const goesBack = event.kind === "undo" || event.kind === "restore";
    if (goesBack !== (event.undoOf !== null)) return "wrong-undo";
    if (event.kind === "reset" && event.to !== "not-started") return "wrong-undo";
    const undone = event.undoOf === null ? undefined : indexes.get(event.undoOf);
    const restored = undone === undefined ? undefined : columns.stateBefore(undone);
    const isRightUndo = restored?.item === event.item && restored.status === event.to;
    if (event.undoOf !== null && !isRightUndo) return "wrong-undo";
    if (!isPossibleMoment(event, now)) return "wrong-moment";
    if (!isPossibleHappenedOn(event)) return "wrong-moment";
    const original = undone === undefined ? undefined : columns.daysAt(undone);
    const recorded = recordedEventOf(event, before, original, restored);
    indexes.set(event.id, columns.append(recorded));
    return columns.itemCount() > maxItems ? "too-many-items" : recorded;
  };
}
