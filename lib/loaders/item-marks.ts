import { defaultPathKey } from "../content/paths";
import { findMarks, findResourceFilters } from "../data/items/item-marks";
import type { ItemMarks, ResourceFilters } from "../domain/item-marks";
import type { Learner } from "../domain/learner";

export async function loadItemMarks({ id }: Learner, item: string): Promise<ItemMarks> {
  return findMarks(id, defaultPathKey, item);
}

export async function loadResourceFilters({ id }: Learner): Promise<ResourceFilters> {
  return findResourceFilters(id);
}
