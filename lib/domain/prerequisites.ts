import { type Item, itemsOf, type LearningPath } from "./path";

type PathSteps = Pick<LearningPath, "steps">;

/** The items that this one builds on, in the order in which the item names them. */
export function prerequisitesOf(path: PathSteps, { after }: Item): readonly Item[] {
  const items = itemsOf(path);
  return after.flatMap((key) => items.find((item) => item.key === key) ?? []);
}

/** The items that build on this one, in the path's order. */
export function openedBy(path: PathSteps, key: string): readonly Item[] {
  return itemsOf(path).filter(({ after }) => after.includes(key));
}

/** The keys of a circle of prerequisites, the first again at its end; null without one. */
export function prerequisiteCycleOf(path: PathSteps): readonly string[] | null {
  const afterBy = new Map(itemsOf(path).map(({ key, after }) => [key, after]));
  const finished = new Set<string>();
  const search = (key: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(key)) return [...trail.slice(trail.indexOf(key)), key];
    if (finished.has(key)) return null;
    for (const before of afterBy.get(key) ?? []) {
      const cycle = search(before, [...trail, key]);
      if (cycle) return cycle;
    }
    finished.add(key);
    return null;
  };
  for (const key of afterBy.keys()) {
    const cycle = search(key, []);
    if (cycle) return cycle;
  }
  return null;
}

type MisplacedPrerequisite = { readonly item: string; readonly prerequisite: string };

/** Prerequisites that are in a later step than their item, or in none. */
export function misplacedPrerequisitesOf(path: PathSteps): readonly MisplacedPrerequisite[] {
  const stepOf = new Map(
    path.steps.flatMap((step) =>
      itemsOf({ steps: [step] }).map(({ key }): [string, number] => [key, step.number]),
    ),
  );
  return itemsOf(path).flatMap(({ key, after }) =>
    after
      .filter((before) => (stepOf.get(before) ?? Infinity) > (stepOf.get(key) ?? 0))
      .map((prerequisite) => ({ item: key, prerequisite })),
  );
}
