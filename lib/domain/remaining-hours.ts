import { type Efforts, type HoursRange, remainingEffortOf } from "./effort";
import type { RemainingItem } from "./remaining-items";

type RemainingHours = { readonly range: HoursRange; readonly middle: number };

export function remainingHoursOf(
  items: readonly RemainingItem[],
  efforts: Efforts,
): RemainingHours {
  let [low, high, middle] = [0, 0, 0];
  for (const { item } of items) {
    const effort = efforts.get(item.key);
    if (!effort) continue;
    const remaining = remainingEffortOf(effort);
    low += remaining.range[0];
    high += remaining.range[1];
    middle += remaining.middle;
  }
  return { range: [low, high], middle };
}
