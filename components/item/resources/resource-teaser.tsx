"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { clientPaths } from "@/lib/client-paths";
import { hostOf, type Resource } from "@/lib/domain/resource";
import { ResourceLink } from "./resource-link";
import { ResourceTags } from "./resource-tags";

export type ResourceTeaserMessages = {
  readonly title: string;
  readonly newTab: string;
} & ComponentProps<typeof ResourceTags>["messages"];

type TeaserResource = Pick<Resource, "url" | "title" | "languages" | "cost">;

type PathData = {
  readonly steps: readonly {
    readonly groups: readonly {
      readonly items: readonly { readonly resources: readonly TeaserResource[] }[];
    }[];
  }[];
};

const shownCount = 2;

async function fetchResources(item: string): Promise<readonly TeaserResource[]> {
  const response = await fetch(clientPaths.itemData(document.documentElement.lang, item));
  if (!response.ok) return [];
  const { steps } = (await response.json()) as PathData;
  return steps[0]?.groups[0]?.items[0]?.resources ?? [];
}

/** The first resources of an item, fetched when its row is opened; the item's page has all of them, also without script. */
export function ResourceTeaser({
  item,
  messages,
}: {
  item: string;
  messages: ResourceTeaserMessages;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [resources, setResources] = useState<readonly TeaserResource[]>([]);
  useEffect(() => {
    const details = place.current?.closest("details");
    let isAsked = false;
    const fetchOnce = () => {
      if (!details?.open || isAsked) return;
      isAsked = true;
      fetchResources(item).then(setResources, () => {
        isAsked = false;
      });
    };
    fetchOnce();
    details?.addEventListener("toggle", fetchOnce);
    return () => details?.removeEventListener("toggle", fetchOnce);
  }, [item]);
  return (
    <div ref={place}>
      {resources.length > 0 && (
        <>
          <p className="mt-4 font-semibold">{messages.title}</p>
          <ul>
            {resources.slice(0, shownCount).map((resource) => (
              <li key={resource.url} className="mt-1">
                <ResourceLink href={resource.url} title={resource.title} newTab={messages.newTab} />
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
                  <ResourceTags resource={resource} messages={messages} />
                  <span className="min-w-0 [overflow-wrap:anywhere]">{hostOf(resource)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
