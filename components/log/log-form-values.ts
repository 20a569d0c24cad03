import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { type LogContent, type LogKind, logItemKinds } from "@/lib/domain/log-entry";
import type { Step } from "@/lib/domain/path";
import type { ItemOptions } from "./item-options";

export function logFormValuesOf(content: Partial<LogContent>): Readonly<Record<string, string>> {
  const filledIn = Object.entries(content).filter(
    ([, value]) => typeof value === "string" || typeof value === "number",
  );
  return Object.fromEntries(filledIn.map(([name, value]) => [name, String(value)]));
}

/** The items that an entry of this kind can be of, by step. */
export function useItemOptions(steps: readonly Step[], kind: LogKind, locale: Locale): ItemOptions {
  const t = useTranslations("path");
  const kinds = logItemKinds[kind];
  return steps.flatMap(({ number, title, groups }) => {
    const items = groups.flatMap((group) => group.items);
    const options = items
      .filter((item) => kinds === null || kinds.includes(item.kind))
      .map((item) => ({ key: item.key, title: item.title[locale] }));
    if (options.length === 0) return [];
    return { title: `${t("step", { number })}: ${title[locale]}`, options };
  });
}
