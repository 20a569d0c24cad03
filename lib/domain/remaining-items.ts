import type { GroupProgress, PathProgress } from "./completion";
import type { Efforts } from "./effort";
import type { Item, Step } from "./path";
import { type States, statusOf } from "./progress";

/** The items that a specialisation emphasises, by its key. */
export type Emphasis = ReadonlyMap<string, readonly string[]>;

export function emphasisedBy(emphasis: Emphasis, specialisation: string | null): readonly string[] {
  return specialisation === null ? [] : (emphasis.get(specialisation) ?? []);
}

export type RemainingItem = {
  readonly item: Item;
  readonly step: Step;
  readonly group: GroupProgress;
};

/** What to prefer where a group leaves a choice: items that are emphasised, or those of the least effort. */
type ChoiceOrder = { readonly emphasised: readonly string[]; readonly lightest?: Efforts };

/** Of the items of one group: started ones first, then emphasised, free and paid ones; retired and skipped ones last. */
function rankOf(item: Item, states: States, { emphasised }: ChoiceOrder): number {
  const status = statusOf(states, item.key);
  if (status === "learning") return 0;
  if (status === "skipped") return 5;
  if (item.staleness?.state === "retired") return 4;
  if (emphasised.includes(item.key)) return 1;
  return item.paid ? 3 : 2;
}

function chosenItemsOf(group: GroupProgress, states: States, order: ChoiceOrder): Item[] {
  const hoursOf = ({ key }: Item) => order.lightest?.get(key)?.middle ?? 0;
  return [...group.candidates]
    .sort((a, b) => rankOf(a, states, order) - rankOf(b, states, order) || hoursOf(a) - hoursOf(b))
    .slice(0, group.missing);
}

/** Each item after those of the list that it builds on; started ones first, otherwise in the list's order. */
function inOrder(items: readonly RemainingItem[], states: States): RemainingItem[] {
  const isStarted = ({ item }: RemainingItem) => statusOf(states, item.key) === "learning";
  const waiting = items.filter((each) => !isStarted(each));
  const missing = new Set(waiting.map(({ item }) => item.key));
  const ordered = items.filter(isStarted);
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ item }) => !item.after.some((key) => missing.has(key)));
    // In a circle none is free; the first one is then as good as any.
    const next = waiting.splice(Math.max(0, free), 1);
    for (const { item } of next) missing.delete(item.key);
    ordered.push(...next);
  }
  return ordered;
}

/** The items to do for 100 %, in the order of the plan: as many of each group as its rule still requires. */
export function remainingItemsOf(
  { steps }: Pick<PathProgress, "steps">,
  states: States,
  order: ChoiceOrder = { emphasised: [] },
): RemainingItem[] {
  const items = steps.flatMap(({ step, groups }) =>
    groups.flatMap((group) =>
      chosenItemsOf(group, states, order).map((item): RemainingItem => ({ item, step, group })),
    ),
  );
  return inOrder(items, states);
}
