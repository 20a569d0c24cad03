import type { Locale } from "@/lib/domain/locale";
import type { Item, Staleness } from "@/lib/domain/path";
import type { PathTranslator } from "./path-translator";

/** What stands beside an item's title in a list; empty where there is nothing to say. */
export function itemHintsOf(
  item: Item,
  { isOptional, t, locale }: { isOptional: boolean; t: PathTranslator; locale: Locale },
): string {
  return [
    item.hint?.[locale],
    item.origin && t("ours"),
    isOptional ? t("optional") : undefined,
    item.staleness && staleTag(item.staleness, t),
  ]
    .filter(Boolean)
    .join(" · ");
}

function staleTag({ state, successor }: Staleness, t: PathTranslator): string {
  return state === "retired" && successor
    ? t("item.stale.replaced", { name: successor })
    : t(`item.stale.${state}`);
}
