import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { stateOf } from "@/lib/domain/progress";
import { formatDay } from "@/lib/format";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { ChecklistForm } from "../path/checklist-form";
import type { ChecklistActions, ChecklistNotice } from "../path/checklist-notice";
import { ItemControl } from "./item-control";

/** The item's tick and statuses: the checklist of one item. */
export function LearnerStatus({
  item,
  learnerProgress,
  locale,
  actions,
  returnTo,
  notice,
}: {
  item: Item;
  learnerProgress: LearnerProgress;
  locale: Locale;
  actions: ChecklistActions;
  returnTo: string;
  notice: ChecklistNotice;
}) {
  const t = useTranslations("path.item");
  const state = useTranslations("item.place.state");
  const { status, version, startedOn, completedOn } = stateOf(learnerProgress.states, item.key);
  const title = item.title[locale];
  const day = status === "learning" ? startedOn : null;
  return (
    <div className="mt-4">
      <ChecklistForm
        actions={actions}
        locale={locale}
        returnTo={returnTo}
        notice={notice}
        today={learnerProgress.today}
      >
        <ItemControl
          item={item.key}
          title={title}
          status={status}
          version={version}
          completedOn={completedOn}
          statusLabel={t("status", { title })}
          undoLabel={t("undoLabel", { title })}
          dated={day && state(status, { date: formatDay(day, locale, "medium") })}
        />
      </ChecklistForm>
    </div>
  );
}
