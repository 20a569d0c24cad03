import { defaultPathKey, pathOf } from "../content/paths";
import type { Locale } from "../domain/locale";
import { type Group, type ItemLocation, itemLocationsOf } from "../domain/path";
import { openedBy, prerequisitesOf } from "../domain/prerequisites";
import type { ProjectOutline } from "../domain/project-outline";
import {
  matchesResourceFilter,
  type Resource,
  type ResourceFilter,
  resourcesFor,
} from "../domain/resource";

/** An item as anyone may read it. */
export type ItemPageView = ItemLocation & {
  readonly group: Group;
  /** Those that match the filter, and the number of all. */
  readonly resources: readonly Resource[];
  readonly resourceCount: number;
  readonly outline: ProjectOutline | null;
  /** What it builds on, and what builds on it. */
  readonly before: readonly ItemLocation[];
  readonly after: readonly ItemLocation[];
};

const path = pathOf(defaultPathKey);
const locations = itemLocationsOf(path);

/** Null for an unknown item, and for one of another step. */
export function loadItem(
  locale: Locale,
  { step: stepKey, item: itemKey }: { step: string; item: string },
): ItemPageView | null {
  const location = locations.get(itemKey);
  const group = location?.step.groups.find(({ items }) => items.includes(location.item));
  if (!location || !group || location.step.key !== stepKey) return null;
  const resources = resourcesFor(path, itemKey, locale);
  const locate = ({ key }: { key: string }) => locations.get(key) ?? [];
  return {
    ...location,
    group,
    resources,
    resourceCount: resources.length,
    outline: path.outlines[itemKey] ?? null,
    before: prerequisitesOf(path, location.item).flatMap(locate),
    after: openedBy(path, itemKey).flatMap(locate),
  };
}

export function withResourceFilter(view: ItemPageView, filter: ResourceFilter): ItemPageView {
  const matches = (resource: Resource) => matchesResourceFilter(resource, filter);
  return { ...view, resources: view.resources.filter(matches) };
}
