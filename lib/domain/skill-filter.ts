import type { Item } from "./path";
import { type States, type Status, statusOf } from "./progress";

export type SkillFilter = { readonly status?: Status | undefined; readonly q: string };

/** `found` are the keys of the items that the filter's words find; null when it has none. */
export function matchesSkillFilter(
  { key }: Item,
  states: States,
  { status }: SkillFilter,
  found: { has(key: string): boolean } | null,
): boolean {
  if (status !== undefined && statusOf(states, key) !== status) return false;
  return found === null || found.has(key);
}
