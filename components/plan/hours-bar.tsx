import { RawMarkup } from "@/components/ui/raw-markup";
import { drawHoursBar } from "@/lib/charts/plan-timeline";
import { type PlanContext, wholeHoursText } from "./plan-context";
import { planStyle } from "./plan-style";

/** Needed and available hours on one bar, with their numbers as text. */
export function HoursBar({ context }: { context: PlanContext }) {
  const { view, t, locale } = context;
  const { fit, schedule, remainingRange, plan } = view;
  if (schedule.state === "done") return null;
  const needed = schedule.neededHours;
  const available = "availableHours" in fit ? fit.availableHours : null;
  const [low, high] = remainingRange.map((hours) => wholeHoursText(hours, locale));
  return (
    <div>
      <p className="mb-2 flex flex-wrap justify-between gap-x-4">
        <b>{t("hours.needed", { count: wholeHoursText(needed, locale) })}</b>
        {available !== null && (
          <span className="text-muted">
            {t("hours.available", { count: wholeHoursText(available, locale) })}
          </span>
        )}
      </p>
      {available !== null && plan.targetOn !== null && (
        <RawMarkup
          as="svg"
          aria-hidden="true"
          className="h-3 w-full rounded-full"
          markup={drawHoursBar(needed, available, planStyle).toString()}
        />
      )}
      <p className="mt-2 text-muted text-sm">
        {t("hours.range", { low: low ?? "", high: high ?? "" })}{" "}
        <a href="#own-hours" className="underline underline-offset-4">
          {t("hours.own")}
        </a>
      </p>
    </div>
  );
}
