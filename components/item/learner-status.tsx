import { randomUUID } from "node:crypto";
import type { ComponentProps } from "react";
import type { StatefulFormAction } from "../forms/form-action";
import type { ChecklistActions } from "../path/checklist-notice";
import { DatedItemControl } from "./dated-item-control";
import { HappenedOnForm } from "./happened-on/happened-on-form";
import { useHappenedOnMessages } from "./happened-on/use-happened-on-messages";
import { ItemChecklist } from "./item-checklist";

export type LearnerStatusActions = ChecklistActions & {
  readonly saveHappenedOn: StatefulFormAction;
};

type Props = Omit<ComponentProps<typeof ItemChecklist>, "control"> & {
  actions: LearnerStatusActions;
};

/** The item's tick and statuses, and the day on which it was done. */
export function LearnerStatus(props: Props) {
  const { actions, learnerProgress, returnTo, locale } = props;
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
        <ItemChecklist {...props} control={DatedItemControl} />
      </HappenedOnForm>
    </div>
  );
}
