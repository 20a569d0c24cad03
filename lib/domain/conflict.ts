import { type Item, itemsOf, type LearningPath } from "./path";
import { type ItemState, type States, type Status, stateOf } from "./progress";

export type Conflict = {
  readonly item: Item;
  readonly current: ItemState;
  readonly wanted: Status;
};

/** In the path's order, without items that already have the wanted status. */
export function conflictsOf(
  path: LearningPath,
  states: States,
  requested: readonly { readonly item: string; readonly status: Status }[],
): Conflict[] {
  const requestedByItem = new Map(requested.map(({ item, status }) => [item, status]));
  return itemsOf(path).flatMap((item) => {
    const current = stateOf(states, item.key);
    const requestedStatus = requestedByItem.get(item.key);
    return requestedStatus && requestedStatus !== current.status
      ? [{ item, current, wanted: requestedStatus }]
      : [];
  });
}
