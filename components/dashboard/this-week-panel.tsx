import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-action";
import { buttonClass } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { SubmitBox } from "@/components/ui/submit-box";
import type { Locale } from "@/lib/domain/locale";
import { type States, stateOf } from "@/lib/domain/progress";
import { formatCompactDay, formatDay, formatTitles } from "@/lib/format";
import type { WeekItem, WeekView } from "@/lib/loaders/dashboard-week";
import { paths } from "@/lib/paths";
import { type ChartContext, hoursText } from "./charts/chart-context";
import { effortText } from "./charts/effort-text";
import { GoalBar } from "./goal-bar";
import { Panel, PanelItem } from "./panel";

type Props = {
  context: ChartContext;
  view: WeekView;
  states: States;
  activeDays: number | null;
  save: FormAction;
};

function titleKeyOf({ isPaused, hasPlan, goalMinutes }: WeekView, isPast: boolean) {
  if (isPaused) return "titlePaused";
  const hasGoal = hasPlan && goalMinutes > 0;
  if (isPast) return hasGoal ? "titlePast" : "titlePastNoPlan";
  return hasGoal ? "title" : "titleNoPlan";
}

/** Hours so far of the goal, and what to do, each to be ticked here. */
export function ThisWeekPanel(props: Props) {
  const { context, view, activeDays } = props;
  const { dashboard, t, locale } = context;
  const { hasPlan, isPaused, isPathDone, minutes, goalMinutes, items } = view;
  const isPast = dashboard.on !== undefined;
  const asksForPlan = !hasPlan && !isPathDone;
  const figures = { done: hoursText(minutes, context), goal: hoursText(goalMinutes, context) };
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          {t(`week.${titleKeyOf(view, isPast)}`, figures)}
          <span className="font-normal text-muted text-sm tracking-normal">
            {`${formatDay(view.start, locale, "short")} – ${formatDay(view.end, locale, "short")}`}
          </span>
        </span>
      }
    >
      {hasPlan && !isPaused && <GoalBar minutes={minutes} goalMinutes={goalMinutes} />}
      {asksForPlan && !isPast && <p className="text-muted text-sm">{t("week.noPlan")}</p>}
      {activeDays !== null && !isPast && (
        <p className="mt-2 text-muted text-sm">{t("week.days", { count: activeDays })}</p>
      )}
      {items.length === 0 ? (
        <p className="mt-3 text-muted">{t(isPathDone ? "week.empty" : "week.paused")}</p>
      ) : (
        <ul className="mt-2 grow divide-y divide-line">
          {items.map((each) => (
            <WeekRow key={each.item.key} each={each} {...props} />
          ))}
        </ul>
      )}
      {!isPast && (
        <p className="mt-4 flex flex-wrap gap-3">
          <a
            href={paths.log(locale)}
            className={buttonClass(asksForPlan ? "secondary" : "primary")}
          >
            {t("week.log")}
          </a>
          {(hasPlan || asksForPlan) && (
            <a
              href={paths.plan(locale)}
              className={buttonClass(asksForPlan ? "primary" : "secondary")}
            >
              {t(asksForPlan ? "week.makePlan" : "week.plan")}
            </a>
          )}
        </p>
      )}
    </Panel>
  );
}

function WeekRow({ each, context, states, save }: Props & { each: WeekItem }) {
  const { dashboard, locale } = context;
  const { item } = each;
  const { status, version } = stateOf(states, item.key);
  const title = item.title[locale];
  const isPast = dashboard.on !== undefined;
  return (
    <li data-item={item.key} data-status={status} className="flex items-start gap-3 py-3">
      {!isPast && <Tick {...{ item: item.key, status, version, title, locale, save }} />}
      <div className="min-w-0 grow">
        <PanelItem place={each} context={context} />
        <p className="text-muted text-sm">
          <ReasonText each={each} context={context} states={states} />
        </p>
        <p className="text-muted text-sm">{effortText(each, context)}</p>
      </div>
    </li>
  );
}

function Tick({
  item,
  status,
  version,
  title,
  locale,
  save,
}: {
  item: string;
  status: string;
  version: number;
  title: string;
  locale: Locale;
  save: FormAction;
}) {
  return (
    <form action={save} className="shrink-0">
      <HiddenFormFields locale={locale} returnTo={paths.dashboard(locale)} />
      <input type="hidden" name="shown" value={`${item}:${status}:${version}`} />
      <SubmitBox name="set" value={`${item}:done`} label={title} isChecked={false} />
    </form>
  );
}

const namesShown = 2;

function ReasonText({
  each,
  context,
  states,
}: {
  each: WeekItem;
  context: ChartContext;
  states: States;
}) {
  const t = useTranslations("dashboard.week.reason");
  const { dashboard, locale } = context;
  const started = stateOf(states, each.item.key).startedOn;
  const texts = each.reasons.map((reason) => {
    const group = "group" in reason ? reason.group : each.group.group;
    const items = "items" in reason ? reason.items.map(({ title }) => title[locale]) : [];
    const names = formatTitles(items.slice(0, namesShown), locale);
    const more = items.length - namesShown;
    return t(reason.kind, {
      date: started ? formatCompactDay(started, locale, dashboard.today) : "",
      number: each.step.number,
      group: group.title[locale],
      missing: "missing" in reason ? reason.missing : 0,
      items: more > 0 ? `${names}, ${t("needed-more", { count: more })}` : names,
    });
  });
  return texts.join(" · ");
}
