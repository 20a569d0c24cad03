import { contributionOf, type DayActivity, sumByDay } from "./activity";
import { archiveLimits } from "./archive";
import { openReplay, type ProgressEvent, type RecordedEvent, stateAfter } from "./history";
import type { Item, Place, Step } from "./path";
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
type Flaw = "id-reused" | "wrong-origin" | "wrong-undo" | "wrong-moment";

const earliest = new Date("2000-01-01T00:00:00Z");
const dayLength = 24 * 60 * 60 * 1000;
const clockSlack = dayLength;

function whyNotAt({ at, day }: ProgressEvent, now: Date): Flaw | null {
  if (at < earliest || at.getTime() > now.getTime() + clockSlack) return "wrong-moment";
  // Zones reach from 12 hours behind to 14 ahead; which day it was, whoever wrote it down knew best.
  const apart = Math.floor(at.getTime() / dayLength) - Date.parse(day) / dayLength;
  return Math.abs(apart) <= 1 ? null : "wrong-moment";
}

/**
 * Looks at a history event by event, in its order, for it may be long: `next` returns what is wrong with an event, or
 * null where it could have happened, and adds it to `events` with what it led to.
 */
export function openInspection(now: Date) {
  const { states, snapshots, events: seen, next: replayNext } = openReplay();
  const events: RecordedEvent[] = [];
  const flawOf = (event: ProgressEvent): Flaw | null => {
    if (seen.has(event.id)) return "id-reused";
    if (statusOf(states, event.item) !== event.from) return "wrong-origin";
    const goesBack = event.kind === "undo" || event.kind === "restore";
    if (goesBack !== (event.undoOf !== null)) return "wrong-undo";
    if (event.kind === "reset" && event.to !== "not-started") return "wrong-undo";
    if (event.undoOf !== null) {
      if (seen.get(event.undoOf)?.item !== event.item) return "wrong-undo";
      if (snapshots.get(event.undoOf)?.status !== event.to) return "wrong-undo";
    }
    return whyNotAt(event, now);
  };
  const next = (event: ProgressEvent): Flaw | null => {
    const flaw = flawOf(event);
    if (!flaw) events.push(replayNext(event));
    return flaw;
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

function byItem<T extends ProgressEvent>(events: readonly T[]): Map<string, T[]> {
  const items = new Map<string, T[]>();
  for (const event of events) {
    const list = items.get(event.item);
    if (list) list.push(event);
    else items.set(event.item, [event]);
  }
  return items;
}

function compared(
  item: string,
  here: readonly ProgressEvent[],
  there: readonly ProgressEvent[],
  taken: ReadonlySet<string>,
): ItemImport {
  const apart = there.findIndex((event, index) => {
    const own = here[index];
    return own === undefined || !isSameEvent(own, event);
  });
  const known = apart === -1 ? there.length : apart;
  const left = there.length - known;
  if (left === 0) return { item, outcome: "known", added: 0, known, left };
  const goesOn = known === here.length && there.slice(known).every(({ id }) => !taken.has(id));
  return goesOn
    ? { item, outcome: "new", added: left, known, left: 0 }
    : { item, outcome: "diverged", added: 0, known, left };
}

/**
 * Decides what of a history that came from elsewhere is taken over; `there` is free of flaws. Items are each for
 * themselves: where the history here is the beginning of the one there, the rest is added as it was; where it is not,
 * nothing is. What is here is never changed.
 */
export function importOf(
  here: readonly RecordedEvent[],
  there: readonly RecordedEvent[],
  keys: ReadonlySet<string>,
): ImportPlan {
  const taken = new Set(here.map(({ id }) => id));
  const own = byItem(here);
  const theirs = byItem(there);
  const known = [...theirs].filter(([item]) => keys.has(item));
  const items = known.map(([item, events]) => compared(item, own.get(item) ?? [], events, taken));
  const grown = new Set(items.filter(({ outcome }) => outcome === "new").map(({ item }) => item));
  const events = there.filter(({ id, item }) => grown.has(item) && !taken.has(id));
  const strange = [...theirs].filter(([item]) => !keys.has(item));
  return {
    items,
    unknown: {
      items: strange.map(([item]) => item),
      events: strange.reduce((sum, [, { length }]) => sum + length, 0),
    },
    events,
    states: [...grown].flatMap((item) => theirs.get(item)?.slice(-1).map(stateAfter) ?? []),
    contributions: sumByDay(events.map(contributionOf)),
  };
}

/**
 * Whether an import would leave a longer history than an export could bring back; one that adds nothing is never too
 * long.
 */
export function isTooLong(here: readonly RecordedEvent[], { events }: ImportPlan): boolean {
  return events.length > 0 && here.length + events.length > archiveLimits.events;
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
export function stepsOf(
  { items }: ImportPlan,
  places: ReadonlyMap<string, Place>,
): readonly StepImport[] {
  const byKey = new Map(items.map((each) => [each.item, each]));
  const steps = new Map<string, StepImport>();
  for (const { item, step } of places.values()) {
    const found = byKey.get(item.key);
    if (!found) continue;
    const sum = steps.get(step.key) ?? { step, added: 0, known: 0, left: 0, diverged: [] };
    steps.set(step.key, {
      step,
      added: sum.added + found.added,
      known: sum.known + found.known,
      left: sum.left + found.left,
      diverged: found.outcome === "diverged" ? [...sum.diverged, item] : sum.diverged,
    });
  }
  return [...steps.values()];
}
