import { archiveLimits, type LongList, type LongListEntries } from "./archive";
import type { RecordedEvent } from "./history";
import type { Item, ItemLocation, Step } from "./path";
import { itemsShownBy } from "./project-level";

type ItemImport = {
  readonly item: string;
  readonly outcome: "new" | "known" | "diverged";
  readonly added: number;
  readonly known: number;
  readonly left: number;
};

/** An upload that another version of the app has packed counts as expired. */
export const packingVersion = 5;

/** A file may hold any number of unknown keys. */
export const maxListedKeys = 20;

/** Items that this version does not know; they are left out. `keys` are the first of them. */
export type UnknownItems = {
  readonly items: number;
  readonly keys: readonly string[];
  readonly events: number;
};

export function itemsOfEntry(entry: LongListEntries[LongList]): readonly string[] {
  if ("items" in entry) return entry.items;
  if ("rubric" in entry) return itemsShownBy(entry);
  if ("hours" in entry) return Object.keys(entry.hours);
  return entry.item === null ? [] : [entry.item];
}

type Keys = ReadonlySet<string>;

const wholeIfKnown = <Entry extends { readonly item: string }>(entry: Entry, keys: Keys) =>
  keys.has(entry.item) ? entry : null;

/** What of an entry concerns items that this version knows; null where nothing does. */
export const knownPartOf: {
  readonly [Name in LongList]: (
    entry: LongListEntries[Name],
    keys: Keys,
  ) => LongListEntries[Name] | null;
} = {
  notes: wholeIfKnown,
  events: wholeIfKnown,
  evidence: (evidence, keys) => {
    const items = evidence.items.filter((item) => keys.has(item));
    return items.length > 0 ? { ...evidence, items } : null;
  },
  projects: (project, keys) => ({
    ...project,
    item: project.item !== null && keys.has(project.item) ? project.item : null,
    rubric: project.rubric.filter(({ competence }) => keys.has(competence)),
    skills: project.skills.filter((skill) => keys.has(skill)),
  }),
  plans: (plan, keys) => ({
    ...plan,
    hours: Object.fromEntries(Object.entries(plan.hours).filter(([item]) => keys.has(item))),
  }),
  log: (entry, keys) => {
    if (entry.item === null || keys.has(entry.item)) return entry;
    // Its time and texts say something without it, a habit does not.
    return entry.kind === "habit" ? null : { ...entry, item: null };
  },
  reviews: wholeIfKnown,
};

export type ImportPlan = {
  readonly items: readonly ItemImport[];
  /** The number of events before the import. */
  readonly existing: number;
  readonly added: number;
};

function isSameEvent(one: RecordedEvent, other: RecordedEvent): boolean {
  return (
    one.id === other.id &&
    one.item === other.item &&
    one.version === other.version &&
    one.kind === other.kind &&
    one.from === other.from &&
    one.to === other.to &&
    one.at.getTime() === other.at.getTime() &&
    one.day === other.day &&
    one.timeZone === other.timeZone &&
    one.happenedOn === other.happenedOn &&
    one.undoOf === other.undoOf &&
    one.source === other.source
  );
}

type Comparison = { known: number; left: number; isIdReused: boolean };

function itemImportOf(
  item: string,
  { known, left, isIdReused }: Comparison,
  existing: number,
): ItemImport {
  if (left === 0) return { item, outcome: "known", added: 0, known, left };
  return known === existing && !isIdReused
    ? { item, outcome: "new", added: left, known, left: 0 }
    : { item, outcome: "diverged", added: 0, known, left };
}

/**
 * Plans an import of a valid history, item by item: where the existing events are the beginning of the imported ones,
 * the rest is added; otherwise nothing is. Existing events never change. `next` gets the imported events in their order,
 * each with the existing event of the same id; `existingCounts` is the number of events by item.
 */
export function createImportPlanner(existingCounts: ReadonlyMap<string, number>) {
  const comparisons = new Map<string, Comparison>();
  return {
    next(event: RecordedEvent, existing: RecordedEvent | undefined): void {
      const comparison = comparisons.get(event.item) ?? { known: 0, left: 0, isIdReused: false };
      comparisons.set(event.item, comparison);
      if (comparison.left === 0 && existing && isSameEvent(existing, event)) comparison.known += 1;
      else {
        comparison.left += 1;
        comparison.isIdReused ||= existing !== undefined;
      }
    },
    plan(): ImportPlan {
      const items = [...comparisons].map(([item, comparison]) =>
        itemImportOf(item, comparison, existingCounts.get(item) ?? 0),
      );
      return {
        items,
        existing: [...existingCounts.values()].reduce((sum, count) => sum + count, 0),
        added: items.reduce((sum, { added }) => sum + added, 0),
      };
    },
  };
}

/** Whether the import adds an event, by its plan. */
export function isAddedBy({ items }: ImportPlan): (event: RecordedEvent) => boolean {
  const extended = new Map(
    items.filter(({ outcome }) => outcome === "new").map(({ item, known }) => [item, known]),
  );
  return ({ item, version }) => version > (extended.get(item) ?? Number.POSITIVE_INFINITY);
}

/** An import that adds nothing is never over the limit. */
export function isOverEventLimit({ existing, added }: ImportPlan): boolean {
  return added > 0 && existing + added > archiveLimits.events;
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
