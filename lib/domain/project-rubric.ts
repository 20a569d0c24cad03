import { type Group, groupsOf, type Item, type LearningPath } from "./path";
import type { RubricPoint } from "./project";

/** A duty of the profession with its competences; `where` is null for one that is not earned. */
export type RubricDuty = {
  readonly group: Group;
  readonly points: readonly { readonly item: Item; readonly where: string | null }[];
  readonly earned: number;
};

/** All duties, in the order of the path; points of unknown competences are left out. Outside of the percentage. */
export function rubricOf(path: LearningPath, rubric: readonly RubricPoint[]): RubricDuty[] {
  const whereOf = new Map(rubric.map(({ competence, where }) => [competence, where]));
  return groupsOf(path)
    .filter(({ rule }) => rule.kind === "rubric")
    .map((group) => {
      const points = group.items.map((item) => ({ item, where: whereOf.get(item.key) ?? null }));
      return { group, points, earned: points.filter(({ where }) => where !== null).length };
    });
}
