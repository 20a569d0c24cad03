import { useTranslations } from "next-intl";
import { PastDateBanner } from "@/components/history/past-date-banner";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import type { PlanView } from "@/lib/loaders/plan-page";
import { CalendarCard } from "./calendar-card";
import { HoursBar } from "./hours-bar";
import { OwnHours } from "./own-hours";
import { PausesCard } from "./pauses-card";
import type { PlanActions } from "./plan-context";
import { PlanHeader } from "./plan-header";
import { PlanNotice, type PlanNoticeName } from "./plan-notice";
import { PlanSettings } from "./plan-settings";
import { PlanSteps } from "./plan-steps";
import { PlanWeeks } from "./plan-weeks";
import { usePlanMessages } from "./use-plan-messages";
import { WaysOut } from "./ways-out";

type Props = {
  view: PlanView;
  notice: PlanNoticeName | undefined;
  /** The item whose estimate the page was opened for. */
  item: string | undefined;
  /** Or else the next ones. */
  hasAllWeeks: boolean;
  actions: PlanActions;
  locale: Locale;
};

/** Whether the plan fits, what it is made of, and what it means week by week. */
export function PlanPage({ view, notice, item, hasAllWeeks, actions, locale }: Props) {
  const context = { view, t: useTranslations("plan"), locale };
  const messages = usePlanMessages();
  const isNow = view.on === undefined;
  return (
    <div className="grid grid-cols-1 gap-5 py-8 sm:py-12">
      {view.past && <PastDateBanner past={view.past} page="plan" locale={locale} />}
      <PlanNotice name={isNow ? notice : undefined} />
      <PlanHeader context={context} />
      {isNow && view.plan.version > 0 && <WaysOut context={context} apply={actions.applyWayOut} />}
      <Card className="grid grid-cols-1 gap-6" aria-label={context.t("form.title")}>
        {isNow && (
          <div>
            <PlanSettings context={context} actions={actions} messages={messages.settings} />
          </div>
        )}
        <HoursBar context={context} />
      </Card>
      <PlanSteps context={context} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <PlanWeeks context={context} hasAll={hasAllWeeks} />
        <div className="grid grid-cols-1 gap-5">
          <PausesCard context={context} actions={actions} messages={messages.pause} />
          {isNow && <CalendarCard context={context} actions={actions} />}
        </div>
      </div>
      <OwnHours context={context} item={item} actions={actions} messages={messages.own} />
    </div>
  );
}
