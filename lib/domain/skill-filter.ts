import type { Locale } from "./locale";
import type { Item } from "./path";
import { type States, type Status, statusOf } from "./progress";

export type SkillFilter = { readonly status?: Status | undefined; readonly q: string };

/** Case- and accent-insensitive, so that "jupyter" finds "Jupytér". */
function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** All words of the query must occur in title, hint or description. */
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
