import type { PathProgress } from "./completion";
import type { Item } from "./path";
import type { States } from "./progress";

/** The first item of the path for a learner who has touched no other one; null once they have. */
export function firstItemOf({ steps }: PathProgress, states: States): Item | null {
  const item = steps[0]?.step.groups[0]?.items[0];
  if (!item) return null;
  const hasTouchedOthers = [...states.values()].some(
    (state) => state.item !== item.key && state.version > 0,
  );
  return hasTouchedOthers ? null : item;
}
