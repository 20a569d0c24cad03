import type { Locale } from "./locale";
import type { Item } from "./path";
import { type States, type Status, statusOf } from "./progress";

export type SkillFilter = { readonly status?: Status | undefined; readonly q: string };

/** Letters without case and accents, so that "jupyter" and "Jupytér" find the same. */
function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether an item has the status and the words (all of them, in title, hint or description) that are asked for. */
export function matchesSkillFilter(
  item: Item,
  states: States,
  filter: SkillFilter,
  locale: Locale,
): boolean {
  if (filter.status !== undefined && statusOf(states, item.key) !== filter.status) return false;
  const text = foldText([item.title[locale], item.hint?.[locale], item.what[locale]].join(" "));
  return foldText(filter.q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
