import { Card } from "@/components/ui/card";
import { weekStartOf } from "@/lib/domain/calendar";
import type { Pause } from "@/lib/domain/pause";
import type { PlanWeek } from "@/lib/domain/plan-weeks";
import { formatCompactDay, formatDay, formatHours, formatList } from "@/lib/format";
import { paths } from "@/lib/paths";
import { PauseSign } from "./pause-sign";
import { dayText, hoursText, type PlanContext } from "./plan-context";

const weeksShown = 8;

/** The order by weeks; the later ones are a request of their own. */
export function PlanWeeks({ context, hasAll }: { context: PlanContext; hasAll: boolean }) {
  const { view, t, locale } = context;
  const { weeks, schedule } = view;
  const laterCount = hasAll ? 0 : weeks.length - weeksShown;
  const isDone = schedule.state === "done";
  const endsOn = schedule.state === "ready" ? schedule.endsOn : null;
  const isCut = endsOn !== null && weeks.length > 0 && weekStartOf(endsOn) !== weeks.at(-1)?.start;
  return (
    <Card aria-labelledby="weeks">
      <h2 id="weeks" className="mb-2 text-lg">
        {t("weeks.title")}
      </h2>
      {weeks.length === 0 && (
        <p className="text-muted">{t(isDone ? "weeks.done" : "weeks.none")}</p>
      )}
      <WeekList weeks={hasAll ? weeks : weeks.slice(0, weeksShown)} context={context} />
      {laterCount > 0 ? (
        <a
          href={`${paths.plan(locale, { on: view.on, weeks: "all" })}#weeks`}
          className="inline-flex min-h-11 items-center text-muted underline underline-offset-4 hover:text-ink print:hidden"
        >
          {t("weeks.more", { count: laterCount })}
        </a>
      ) : (
        isCut && (
          <p className="py-3 text-muted text-sm">
            {t("weeks.limit", { date: formatDay(endsOn, locale, "long") })}
          </p>
        )
      )}
    </Card>
  );
}

function WeekList({ weeks, context }: { weeks: readonly PlanWeek[]; context: PlanContext }) {
  const { view, t, locale } = context;
  const thisWeek = weekStartOf(view.today);
  return (
    <ol className="divide-y divide-line">
      {weeks.map((week) => (
        <li key={week.start} className="flex flex-wrap gap-x-4 gap-y-1 py-2.5">
          <div className="w-[7rem]">
            <p className={week.start === thisWeek ? "font-semibold text-pandan" : "font-semibold"}>
              {formatCompactDay(week.start, locale, view.today)}
              {week.start === thisWeek && (
                <span className="block font-normal text-muted text-sm">{weekText(context)}</span>
              )}
            </p>
            {week.hours > 0 && (
              <p className="text-muted text-sm">{hoursOfWeek(week, thisWeek, context)}</p>
            )}
          </div>
          <div className="min-w-[min(9rem,100%)] flex-1">
            {week.pauses.map((pause) => (
              <p key={pause.id} className="text-muted">
                <PauseSign /> {pauseText(pause, context)}
              </p>
            ))}
            <p>
              {formatList(
                week.items.map(({ item, isLast }) =>
                  isLast ? t("weeks.ends", { title: item.title[locale] }) : item.title[locale],
                ),
                locale,
              )}
            </p>
            {week.milestones.map(({ step }) => (
              <p key={step.key} className="text-kunyit">
                ◇ {t("steps.finished", { step: step.title[locale] })}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function weekText(context: PlanContext): string {
  const { view, t } = context;
  return view.on === undefined ? t("weeks.this") : t("weeks.of", { date: dayText(context) });
}

function pauseText({ reason }: Pause, { t }: PlanContext): string {
  return reason === null ? t("weeks.pause") : t("weeks.pauseOf", { reason });
}

/** This week's hours are those that are logged, of all that the plan has for it. */
function hoursOfWeek(week: PlanWeek, thisWeek: string, { view, t, locale }: PlanContext): string {
  const { logged, planned } = view.hoursThisWeek;
  if (week.start !== thisWeek || logged === 0)
    return t("weeks.hours", { hours: hoursText(week.hours, locale) });
  return t("weeks.hoursOf", {
    done: formatHours(60 * logged, locale),
    hours: formatHours(60 * planned, locale),
  });
}
