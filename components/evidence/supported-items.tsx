import { useTranslations } from "next-intl";
import { ChecklistForm } from "@/components/path/checklist-form";
import type { ChecklistActions, ChecklistNotice } from "@/components/path/checklist-notice";
import { ItemRows } from "@/components/path/rows/item-rows";
import { rowDataOf } from "@/components/path/rows/row-data";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
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
  const context = { states, noteLines: new Map(), today, t: useTranslations("path"), locale };
  return (
    <section aria-labelledby="supported">
      <h2 id="supported" className="px-1 text-xl">
        {title}
      </h2>
      <p className="mb-2.5 px-1 text-muted text-sm">{lead}</p>
      <ChecklistForm
        {...form}
        locale={locale}
        learnerProgress={learnerProgress}
        items={items.map(({ item }) => item)}
      >
        <ItemRows
          rows={items.map(({ item, step }) => rowDataOf(item, { ...context, step: step.key }))}
        />
      </ChecklistForm>
    </section>
  );
}
