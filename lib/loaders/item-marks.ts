import { defaultPathKey } from "../content/paths";
import { findMarksAndFilters } from "../data/items/item-marks";
import type { ItemMarks, ResourceFilters } from "../domain/item-marks";
import type { Learner } from "../domain/learner";

export async function loadMarksAndFilters(
  { id }: Learner,
  item: string,
): Promise<{ readonly marks: ItemMarks; readonly filters: ResourceFilters }> {
  return findMarksAndFilters(id, defaultPathKey, item);
}
