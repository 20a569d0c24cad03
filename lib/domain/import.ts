import { contributionOf, type DayActivity, sumByDay } from "./activity";
import { archiveLimits } from "./archive";
import { createReplay, type ProgressEvent, type RecordedEvent, stateAfter } from "./history";
import type { Item, ItemLocation, Step } from "./path";
import { type ItemState, statusOf } from "./progress";

/** What becomes of one item: its history goes on, was here already, or went another way and stays as it is here. */
type ItemImport = {
  readonly item: string;
  readonly outcome: "new" | "known" | "diverged";
  /** Changes that are added, that are here already, and that are left out. */
  readonly added: number;
  readonly known: number;
  readonly left: number;
};

export type ImportPlan = {
  readonly items: readonly ItemImport[];
  /** Items that this version does not know, which are left out, and how many changes they have. */
  readonly unknown: { readonly items: readonly string[]; readonly events: number };
  /** What has to be written. */
  readonly events: readonly RecordedEvent[];
  readonly states: readonly ItemState[];
  readonly contributions: readonly DayActivity[];
};

/** Why a history is none that Langkah could have written. */
type HistoryError = "id-reused" | "wrong-origin" | "wrong-undo" | "wrong-moment";

const earliestEventDate = new Date("2000-01-01T00:00:00Z");
const dayInMs = 24 * 60 * 60 * 1000;
const clockSlack = dayInMs;

function timestampErrorOf({ at, day }: ProgressEvent, now: Date): HistoryError | null {
  if (at < earliestEventDate || at.getTime() > now.getTime() + clockSlack) return "wrong-moment";
  // Zones reach from 12 hours behind to 14 ahead; which day it was, whoever wrote it down knew best.
  const dayDifference = Math.floor(at.getTime() / dayInMs) - Date.parse(day) / dayInMs;
  return Math.abs(dayDifference) <= 1 ? null : "wrong-moment";
}

/**
 * Looks at a history event by event, in its order, for it may be long: `next` returns what is wrong with an event, or
 * null where it could have happened, and adds it to `events` with what it led to.
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
 * Decides what of a history that came from elsewhere is taken over; `imported` is free of flaws. Items are each for
 * themselves: where the history here is the beginning of the one there, the rest is added as it was; where it is not,
 * nothing is. What is here is never changed.
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

/**
 * Whether an import would leave a longer history than an export could bring back; one that adds nothing is never too
 * long.
 */
export function isOverEventLimit(
  existing: readonly RecordedEvent[],
  { events }: ImportPlan,
): boolean {
  return events.length > 0 && existing.length + events.length > archiveLimits.events;
}

/** What an import comes to within one step: changes by what becomes of them, and the items that stay as they are. */
export type StepImport = {
  readonly step: Step;
  readonly added: number;
  readonly known: number;
  readonly left: number;
  readonly diverged: readonly Item[];
};

/** The steps that an import has something for, in their order. */
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
