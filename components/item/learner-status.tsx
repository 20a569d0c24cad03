import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { stateOf } from "@/lib/domain/progress";
import { formatDay } from "@/lib/format";
import type { LearnerProgress } from "@/lib/loaders/progress";
import type { StatefulFormAction } from "../forms/form-action";
import { ChecklistForm } from "../path/checklist-form";
import type { ChecklistActions, ChecklistNotice } from "../path/checklist-notice";
import { HappenedOnForm } from "./happened-on/happened-on-form";
import { useHappenedOnMessages } from "./happened-on/use-happened-on-messages";
import { ItemControl } from "./item-control";

export type LearnerStatusActions = ChecklistActions & {
  readonly saveHappenedOn: StatefulFormAction;
};

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
  actions: LearnerStatusActions;
  returnTo: string;
  notice: ChecklistNotice;
}) {
  const state = useTranslations("item.place.state");
  const { status, version, startedOn, completedOn } = stateOf(learnerProgress.states, item.key);
  const title = item.title[locale];
  const day = status === "learning" ? startedOn : null;
  return (
    <div className="mt-4">
      <HappenedOnForm
        action={actions.saveHappenedOn}
        batch={randomUUID()}
        returnTo={returnTo}
        messages={useHappenedOnMessages()}
        locale={locale}
        today={learnerProgress.today}
      >
        <ChecklistForm
          actions={actions}
          locale={locale}
          returnTo={returnTo}
          notice={notice}
          learnerProgress={learnerProgress}
          items={[item]}
        >
          <ItemControl
            item={item.key}
            title={title}
            status={status}
            version={version}
            completedOn={completedOn}
            dated={day && state(status, { date: formatDay(day, locale, "medium") })}
          />
        </ChecklistForm>
      </HappenedOnForm>
    </div>
  );
}
