import type { Locale } from "./locale";
import { itemsOf, type LearningPath } from "./path";
import { emptyProject, type ProjectContent } from "./project";

/** The content of a project that starts from the item's outline, in the learner's language; null without an outline. */
export function projectFromOutline(
  path: LearningPath,
  itemKey: string,
  locale: Locale,
): ProjectContent | null {
  const item = itemsOf(path).find(({ key }) => key === itemKey);
  const outline = path.outlines[itemKey];
  if (!item || !outline) return null;
  const [{ name, url }] = outline.datasets;
  return {
    ...emptyProject,
    item: itemKey,
    title: item.title[locale],
    dataset: `${name}: ${url}`,
    tasks: outline.steps.map((step) => ({ text: step[locale], done: false })),
  };
}
