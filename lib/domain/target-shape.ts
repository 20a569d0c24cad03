import { countingItems, type GroupProgress } from "./completion";
import { itemsOf, type LearningPath } from "./path";

/** Of a group, what a specialisation needs of it: `share` is 0 to 1. */
export type GroupTarget = {
  readonly group: GroupProgress;
  readonly share: number;
  /** How many of those items are still to be done. */
  readonly missing: number;
};

/** The emphasised items with all that they build on. */
function closureOf(path: Pick<LearningPath, "steps">, emphasised: readonly string[]): Set<string> {
  const after = new Map(itemsOf(path).map((item) => [item.key, item.after]));
  const needed = new Set<string>();
  const waiting = [...emphasised];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (needed.has(key)) continue;
    needed.add(key);
    waiting.push(...(after.get(key) ?? []));
  }
  return needed;
}

/** Empty without a specialisation, so that no shape is drawn. It changes no percentage. */
export function targetShapeOf(
  path: Pick<LearningPath, "steps">,
  groups: readonly GroupProgress[],
  emphasised: readonly string[],
): GroupTarget[] {
  if (emphasised.length === 0) return [];
  const needed = closureOf(path, emphasised);
  return groups.map((progress) => {
    const { group, required, candidates } = progress;
    const wanted = countingItems(group).filter(({ key }) => needed.has(key));
    return {
      group: progress,
      share: required > 0 ? Math.min(1, wanted.length / required) : 0,
      missing: candidates.filter(({ key }) => needed.has(key)).length,
    };
  });
}
