import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { GroupProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import type { States } from "@/lib/domain/progress";
import { GroupHeading } from "./rows/group-heading";
import { ItemRows } from "./rows/item-rows";
import { rowDataOf } from "./rows/row-data";

export function GroupSection({
  step,
  progress,
  explanation,
  states,
  noteLines,
  recent,
  matches,
  today,
  locale,
  items = progress.group.items,
  level = 2,
}: {
  /** The key of its step. */
  step: string;
  progress: GroupProgress;
  /** Of a term that its heading uses. */
  explanation?: string | undefined;
  states: States;
  /** The first line of each note, by item. */
  noteLines: ReadonlyMap<string, string>;
  /** How recent each habit is, by item. */
  recent?: ReadonlyMap<string, string> | undefined;
  /** Where a search found each item. */
  matches?: ReadonlyMap<string, ReactNode> | undefined;
  today: string;
  locale: Locale;
  /** The items to show; all by default. */
  items?: readonly Item[];
  level?: 2 | 3;
}) {
  const t = useTranslations("path");
  const { group } = progress;
  const rows = items.map((item) => {
    const isOptional = group.rule.kind === "all-core" && !item.core;
    const lines = { noteLines, recent, matches };
    return rowDataOf(item, { step, isOptional, states, ...lines, today, t, locale });
  });
  return (
    <section aria-labelledby={`group-${group.key}`} className="mt-9 first:mt-0">
      <GroupHeading progress={progress} t={t} locale={locale} level={level} />
      {explanation && <p className="-mt-1 mb-3 max-w-2xl px-1 text-muted text-sm">{explanation}</p>}
      <ItemRows rows={rows} />
    </section>
  );
}
