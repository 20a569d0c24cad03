import { ChartTable } from "@/components/charts/chart-table";
import { RawMarkup } from "@/components/ui/raw-markup";
import { drawPlanHead, drawPlanRow, type PlanAxis } from "@/lib/charts/plan-timeline";
import { addDays } from "@/lib/domain/calendar";
import type { PlanStep } from "@/lib/domain/plan-steps";
import { formatCompactDay, formatDay, formatNumber } from "@/lib/format";
import { PauseSign } from "./pause-sign";
import { dayText, type PlanContext, wholeHoursText } from "./plan-context";
import { planStyle } from "./plan-style";

function axisOf({ view }: PlanContext): PlanAxis {
  const { plan, today, steps, schedule } = view;
  const starts = steps.flatMap(({ past }) => past?.from ?? []);
  const ends = steps.flatMap(({ planned }) => planned?.to ?? []);
  const [from = today] = [plan.startsOn, today, ...starts].sort();
  const last = [plan.targetOn ?? today, addDays(today, 28), ...ends].sort().at(-1) ?? today;
  const to = schedule.state === "done" ? today : addDays(last, 6);
  return { from, to, today, pauses: plan.pauses };
}

/** A row for each step: what is under way, what is planned, and when it is complete. */
export function PlanTimeline({ context }: { context: PlanContext }) {
  const { view, t, locale } = context;
  const axis = axisOf(context);
  const head = {
    todayLabel: dayText(context),
    formatMonth: (day: string) =>
      formatDay(day, locale, day.slice(5, 7) === "01" ? "year" : "month"),
  };
  return (
    <figure className="max-sm:hidden">
      <div className="grid grid-cols-[minmax(0,14rem)_minmax(0,1fr)] gap-x-4" aria-hidden="true">
        <div className="col-start-2">
          <RawMarkup
            as="svg"
            className="h-[2.75rem] w-full overflow-visible text-xs"
            markup={drawPlanHead(axis, head, planStyle).toString()}
          />
        </div>
        {view.steps.map((step) => (
          <Row key={step.step.key} step={step} axis={axis} context={context} />
        ))}
      </div>
      <p className="sr-only">{t("steps.description")}</p>
      <Legend context={context} />
      <ChartTable
        summary={t("steps.caption")}
        caption={t("steps.description")}
        head={[
          ...[t("steps.head.step"), t("steps.head.done"), t("steps.head.hours")],
          ...[t("steps.head.from"), t("steps.head.to")],
        ]}
        rows={view.steps.map(({ step, done, required, hours, past, planned }) => ({
          key: step.key,
          cells: [
            step.title[locale],
            `${formatNumber(done, locale)}/${formatNumber(required, locale)}`,
            wholeHoursText(hours, locale),
            dayOrNone(past?.from ?? planned?.from, locale),
            dayOrNone(planned?.to ?? past?.to, locale),
          ],
        }))}
      />
    </figure>
  );
}

function dayOrNone(day: string | undefined, locale: PlanContext["locale"]): string {
  return day === undefined ? "–" : formatDay(day, locale, "medium");
}

/** How much of a step is done, and how much is left. */
export function stepText({ done, required, hours, state, past }: PlanStep, context: PlanContext) {
  const { view, t, locale } = context;
  if (state === "complete") {
    const date = past ? formatCompactDay(past.to, locale, view.today) : "none";
    return t("steps.complete", { date });
  }
  const number = wholeHoursText(hours, locale);
  return t("steps.row", { done, required, hours: Math.round(hours), number });
}

function Row({ step, axis, context }: { step: PlanStep; axis: PlanAxis; context: PlanContext }) {
  const { past, planned } = step;
  const row = { past, planned, milestone: planned?.to ?? null };
  const id = `pause-${step.step.key}`;
  return (
    <>
      <div className="border-line border-t py-2">
        <p className="font-semibold text-sm">{step.step.title[context.locale]}</p>
        <p className="text-muted text-sm">{stepText(step, context)}</p>
      </div>
      <div className="relative border-line border-t">
        <RawMarkup
          as="svg"
          className="absolute inset-0 size-full overflow-visible"
          markup={drawPlanRow(axis, row, id, planStyle).toString()}
        />
      </div>
    </>
  );
}

function Legend({ context: { t } }: { context: PlanContext }) {
  const signs = [
    ["past", "w-6 rounded-full bg-pandan"],
    ["planned", "w-6 rounded-full border border-kunyit-fill bg-kunyit-soft"],
    ["milestone", "w-2.5 rotate-45 border-2 border-kunyit"],
  ] as const;
  return (
    <ul
      aria-label={t("steps.legend")}
      className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-muted text-sm"
    >
      {signs.map(([name, sign]) => (
        <li key={name} className="inline-flex items-center gap-2">
          <span aria-hidden="true" className={`inline-block h-2.5 ${sign}`} />
          {t(`steps.${name}`)}
        </li>
      ))}
      <li className="inline-flex items-center gap-2">
        <PauseSign /> {t("steps.pause")}
      </li>
    </ul>
  );
}
