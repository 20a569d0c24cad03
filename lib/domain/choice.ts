import { type Item, itemsOf, type LearningPath } from "./path";
import { type ItemState, type States, type Status, stateOf } from "./progress";

/** Something to choose between: where an item stands by now, and what was wanted for it. */
export type Choice = { readonly item: Item; readonly now: ItemState; readonly wanted: Status };

/** The choices that these wishes leave, in the path's order; an item that already is as wanted leaves none. */
export function choicesOf(
  path: LearningPath,
  states: States,
  wishes: readonly { readonly item: string; readonly status: Status }[],
): Choice[] {
  const wanted = new Map(wishes.map(({ item, status }) => [item, status]));
  return itemsOf(path).flatMap((item) => {
    const now = stateOf(states, item.key);
    const wish = wanted.get(item.key);
    return wish && wish !== now.status ? [{ item, now, wanted: wish }] : [];
  });
}
