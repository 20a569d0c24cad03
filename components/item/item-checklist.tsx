import { useTranslations } from "next-intl";
import type { ComponentProps, ComponentType } from "react";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { stateOf } from "@/lib/domain/progress";
import { formatDay } from "@/lib/format";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { ChecklistForm } from "../path/checklist-form";
import type { ChecklistActions, ChecklistNotice } from "../path/checklist-notice";
import type { DatedItemControl } from "./dated-item-control";

/** The checklist of one item: its tick and its statuses. */
export function ItemChecklist({
  item,
  learnerProgress,
  control: Control,
  locale,
  ...form
}: {
  item: Item;
  learnerProgress: LearnerProgress;
  control: ComponentType<ComponentProps<typeof DatedItemControl>>;
  locale: Locale;
  actions: ChecklistActions;
  returnTo: string;
  notice: ChecklistNotice;
}) {
  const state = useTranslations("item.place.state");
  const { status, version, startedOn, completedOn } = stateOf(learnerProgress.states, item.key);
  const day = status === "learning" ? startedOn : null;
  return (
    <ChecklistForm {...form} locale={locale} learnerProgress={learnerProgress} items={[item]}>
      <Control
        item={item.key}
        title={item.title[locale]}
        status={status}
        version={version}
        completedOn={completedOn}
        dated={day && state(status, { date: formatDay(day, locale, "medium") })}
      />
    </ChecklistForm>
  );
}
