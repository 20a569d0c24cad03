import { type Level, type LevelName, levelNames, levelOfItem, levelsByItem } from "./level";
import type { Item } from "./path";
import { type States, statusOf } from "./progress";

/** How many done items are at each level. */
export type EvidenceStrength = {
  readonly done: number;
  readonly counts: Readonly<Record<LevelName, number>>;
};

export type Backing = { readonly items: readonly string[]; readonly level: Level };

/** Of the items that are done; each takes its strongest level. `backing` is of notes, evidence and projects. */
export function evidenceStrengthOf(
  items: readonly Item[],
  states: States,
  backing: readonly Backing[],
): EvidenceStrength {
  const byItem = levelsByItem(backing);
  const levels = items.flatMap(({ key }) => {
    if (statusOf(states, key) !== "done") return [];
    const level = levelOfItem({ isDone: true, note: "", backing: byItem.get(key) ?? [] });
    return level ? [level.name] : [];
  });
  const countOf = (name: LevelName) => levels.filter((level) => level === name).length;
  const counts = Object.fromEntries(levelNames.map((name) => [name, countOf(name)]));
  return { done: levels.length, counts: counts as Record<LevelName, number> };
}

/** What a heading says of it: `backed` is how many have more behind them than a tick. */
export type StrengthFinding =
  | { readonly kind: "none" }
  | { readonly kind: "claims" | "some" | "all"; readonly backed: number; readonly done: number };

export function strengthFindingOf({ done, counts }: EvidenceStrength): StrengthFinding {
  if (done === 0) return { kind: "none" };
  const backed = done - counts.claimed;
  const kind = backed === 0 ? "claims" : backed === done ? "all" : "some";
  return { kind, backed, done };
}
