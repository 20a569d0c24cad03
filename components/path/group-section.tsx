import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { GroupProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { Item as PathItem } from "@/lib/domain/path";
import { type States, stateOf } from "@/lib/domain/progress";
import { Item } from "./item";

export function GroupSection({
  step,
  progress,
  states,
  noteLines,
  matches,
  today,
  locale,
  items = progress.group.items,
  level = 2,
}: {
  /** The key of its step. */
  step: string;
  progress: GroupProgress;
  states: States;
  /** The first line of each note, by item. */
  noteLines: ReadonlyMap<string, string>;
  /** Where a search found each item. */
  matches?: ReadonlyMap<string, ReactNode> | undefined;
  today: string;
  locale: Locale;
  /** The items to show; all by default. */
  items?: readonly PathItem[];
  level?: 2 | 3;
}) {
  const { group } = progress;
  const Heading = `h${level}` as const;
  const isOptional = (item: PathItem) => group.rule.kind === "all-core" && !item.core;
  return (
    <section aria-labelledby={`group-${group.key}`} className="mt-9 first:mt-0">
      <div className="mb-2.5 flex flex-wrap items-baseline gap-x-3 px-1">
        <Heading id={`group-${group.key}`} className="min-w-0 text-xl">
          {group.title[locale]}
        </Heading>
        <RuleText progress={progress} />
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {items.map((item) => (
          <Item
            key={item.key}
            step={step}
            item={item}
            state={stateOf(states, item.key)}
            noteLine={noteLines.get(item.key)}
            match={matches?.get(item.key)}
            today={today}
            locale={locale}
            optional={isOptional(item)}
          />
        ))}
      </ul>
    </section>
  );
}

function RuleText({ progress }: { progress: GroupProgress }) {
  const t = useTranslations("path.rule");
  const { group, done, required } = progress;
  return (
    <p className="text-muted text-sm">
      {t(group.rule.kind, { done, required, total: group.items.length })}
    </p>
  );
}
