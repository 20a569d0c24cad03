import { contributionOf, type DayActivity, sumByDay } from "./activity";
import { archiveLimits } from "./archive";
import { createReplay, type ProgressEvent, type RecordedEvent, stateAfter } from "./history";
import type { Item, ItemLocation, Step } from "./path";
import { type ItemState, statusOf } from "./progress";

type ItemImport = {
  readonly item: string;
  readonly outcome: "new" | "known" | "diverged";
  readonly added: number;
  readonly known: number;
  readonly left: number;
};

export type ImportPlan = {
  readonly items: readonly ItemImport[];
  /** Items that this version does not know; they are left out. */
  readonly unknown: { readonly items: readonly string[]; readonly events: number };
  readonly events: readonly RecordedEvent[];
  readonly states: readonly ItemState[];
  readonly contributions: readonly DayActivity[];
};

type HistoryError = "id-reused" | "wrong-origin" | "wrong-undo" | "wrong-moment";

const dayInMs = 24 * 60 * 60 * 1000;

/** A server's clock may have been unset, or far ahead, when it dated an event: it stays as it was exported. */
const earliestEventDate = new Date(0);
const clockSlack = 100 * 365 * dayInMs;

function timestampErrorOf({ at, day }: ProgressEvent, now: Date): HistoryError | null {
  if (at < earliestEventDate || at.getTime() > now.getTime() + clockSlack) return "wrong-moment";
  // Time zones reach from UTC-12 to UTC+14, so a local day differs from the UTC day by at most one.
  const dayDifference = Math.floor(at.getTime() / dayInMs) - Date.parse(day) / dayInMs;
  return Math.abs(dayDifference) <= 1 ? null : "wrong-moment";
}

/**
 * Validates a history event by event, in its order; `next` returns the error, or null and adds the event to `events`.
 */
export function createHistoryValidator(now: Date) {
  const { states, snapshots, events: seen, next: replayNext } = createReplay();
  const events: RecordedEvent[] = [];
  const historyErrorOf = (event: ProgressEvent): HistoryError | null => {
    if (seen.has(event.id)) return "id-reused";
    if (statusOf(states, event.item) !== event.from) return "wrong-origin";
    const goesBack = event.kind === "undo" || event.kind === "restore";
    if (goesBack !== (event.undoOf !== null)) return "wrong-undo";
    if (event.kind === "reset" && event.to !== "not-started") return "wrong-undo";
    if (event.undoOf !== null) {
      if (seen.get(event.undoOf)?.item !== event.item) return "wrong-undo";
      if (snapshots.get(event.undoOf)?.status !== event.to) return "wrong-undo";
    }
    return timestampErrorOf(event, now);
  };
  const next = (event: ProgressEvent): HistoryError | null => {
    const error = historyErrorOf(event);
    if (!error) events.push(replayNext(event));
    return error;
  };
  return { events, next };
}

function isSameEvent(one: ProgressEvent, other: ProgressEvent): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.from === other.from &&
    one.to === other.to &&
    one.at.getTime() === other.at.getTime() &&
    one.day === other.day &&
    one.timeZone === other.timeZone &&
    one.undoOf === other.undoOf &&
    one.source === other.source
  );
}

function groupByItem<T extends ProgressEvent>(events: readonly T[]): Map<string, T[]> {
  const items = new Map<string, T[]>();
  for (const event of events) {
    const list = items.get(event.item);
    if (list) list.push(event);
    else items.set(event.item, [event]);
  }
  return items;
}

function itemImportOf(
  item: string,
  existing: readonly ProgressEvent[],
  imported: readonly ProgressEvent[],
  existingIds: ReadonlySet<string>,
): ItemImport {
  const divergence = imported.findIndex((event, index) => {
    const existingEvent = existing[index];
    return existingEvent === undefined || !isSameEvent(existingEvent, event);
  });
  const known = divergence === -1 ? imported.length : divergence;
  const left = imported.length - known;
  if (left === 0) return { item, outcome: "known", added: 0, known, left };
  const isContinuation =
    known === existing.length && imported.slice(known).every(({ id }) => !existingIds.has(id));
  return isContinuation
    ? { item, outcome: "new", added: left, known, left: 0 }
    : { item, outcome: "diverged", added: 0, known, left };
}

/**
 * Plans an import of a valid history, item by item: where the existing events are the beginning of the imported ones,
 * the rest is added; otherwise nothing is. Existing events never change.
 */
export function importPlanOf(
  existing: readonly RecordedEvent[],
  imported: readonly RecordedEvent[],
  keys: ReadonlySet<string>,
): ImportPlan {
  const existingIds = new Set(existing.map(({ id }) => id));
  const existingByItem = groupByItem(existing);
  const importedByItem = groupByItem(imported);
  const known = [...importedByItem].filter(([item]) => keys.has(item));
  const items = known.map(([item, events]) =>
    itemImportOf(item, existingByItem.get(item) ?? [], events, existingIds),
  );
  const extendedItems = new Set(
    items.filter(({ outcome }) => outcome === "new").map(({ item }) => item),
  );
  const events = imported.filter(({ id, item }) => extendedItems.has(item) && !existingIds.has(id));
  const unknownItems = [...importedByItem].filter(([item]) => !keys.has(item));
  return {
    items,
    unknown: {
      items: unknownItems.map(([item]) => item),
      events: unknownItems.reduce((sum, [, { length }]) => sum + length, 0),
    },
    events,
    states: [...extendedItems].flatMap(
      (item) => importedByItem.get(item)?.slice(-1).map(stateAfter) ?? [],
    ),
    contributions: sumByDay(events.map(contributionOf)),
  };
}

/** An import that adds nothing is never over the limit. */
export function isOverEventLimit(
  existing: readonly RecordedEvent[],
  { events }: ImportPlan,
): boolean {
  return events.length > 0 && existing.length + events.length > archiveLimits.events;
}

export type StepImport = {
  readonly step: Step;
  readonly added: number;
  readonly known: number;
  readonly left: number;
  readonly diverged: readonly Item[];
};

export function stepImportsOf(
  { items }: ImportPlan,
  locations: ReadonlyMap<string, ItemLocation>,
): readonly StepImport[] {
  const byKey = new Map(items.map((each) => [each.item, each]));
  const steps = new Map<string, StepImport>();
  for (const { item, step } of locations.values()) {
    const itemImport = byKey.get(item.key);
    if (!itemImport) continue;
    const sum = steps.get(step.key) ?? { step, added: 0, known: 0, left: 0, diverged: [] };
    steps.set(step.key, {
      step,
      added: sum.added + itemImport.added,
      known: sum.known + itemImport.known,
      left: sum.left + itemImport.left,
      diverged: itemImport.outcome === "diverged" ? [...sum.diverged, item] : sum.diverged,
    });
  }
  return [...steps.values()];
}
