import { defaultPathKey, pathOf } from "../content/paths";
import type { Locale } from "../domain/locale";
import { type ItemLocation, itemLocationsOf } from "../domain/path";
import { type Resource, resourcesFor } from "../domain/resource";

const path = pathOf(defaultPathKey);
const locations = itemLocationsOf(path);

/** How many resources a row shows. */
const shownResources = 2;

export type ItemDetailsView = ItemLocation & { readonly resources: readonly Resource[] };

/** What an item's row in a list opens to. Throws for an unknown item. */
export function loadItemDetails(locale: Locale, itemKey: string): ItemDetailsView {
  const location = locations.get(itemKey);
  if (!location) throw new Error(`There is no item ${itemKey}`);
  return { ...location, resources: resourcesFor(path, itemKey, locale).slice(0, shownResources) };
}
