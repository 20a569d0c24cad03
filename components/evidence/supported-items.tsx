import { ChecklistForm } from "@/components/path/checklist-form";
import type { ChecklistActions, ChecklistNotice } from "@/components/path/checklist-notice";
import { Item } from "@/components/path/item";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import { stateOf } from "@/lib/domain/progress";
import type { LearnerProgress } from "@/lib/loaders/progress";

/** The items that something supports, to be ticked one by one; nothing is ticked by itself. */
export function SupportedItems({
  title,
  lead,
  items,
  learnerProgress,
  locale,
  ...form
}: {
  title: string;
  lead: string;
  items: readonly ItemLocation[];
  learnerProgress: LearnerProgress;
  locale: Locale;
  actions: ChecklistActions;
  notice: ChecklistNotice;
  returnTo: string;
}) {
  const { states, today } = learnerProgress;
  return (
    <section aria-labelledby="supported">
      <h2 id="supported" className="px-1 text-xl">
        {title}
      </h2>
      <p className="mb-2.5 px-1 text-muted text-sm">{lead}</p>
      <ChecklistForm {...form} locale={locale}>
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {items.map(({ item, step }) => (
            <Item
              key={item.key}
              step={step.key}
              item={item}
              state={stateOf(states, item.key)}
              today={today}
              locale={locale}
              optional={false}
            />
          ))}
        </ul>
      </ChecklistForm>
    </section>
  );
}
