import { hostOf, type Resource } from "@/lib/domain/resource";
import type { ItemTranslator } from "../item-translator";
import { ResourceLink } from "./resource-link";
import { ResourceTags } from "./resource-tags";

/** The first places to learn an item; its page has all of them. */
export function ResourceTeaser({
  resources,
  t,
}: {
  resources: readonly Resource[];
  t: ItemTranslator;
}) {
  if (resources.length === 0) return null;
  return (
    <>
      <p className="mt-4 font-semibold">{t("where.title")}</p>
      <ul>
        {resources.map((resource) => (
          <li key={resource.url} className="mt-1">
            <ResourceLink href={resource.url} title={resource.title} newTab={t("where.newTab")} />
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
              <ResourceTags resource={resource} t={t} />
              <span className="min-w-0 [overflow-wrap:anywhere]">{hostOf(resource)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
