import type { ReactNode } from "react";
import type { FormAction } from "@/components/forms/form-action";
import { Card } from "@/components/ui/card";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { plannedHoursOf } from "@/lib/domain/plan";
import type { WayOut } from "@/lib/domain/plan-fit";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { hoursOf, type PlanContext, wholeHoursText } from "./plan-context";

/** What would make the plan fit, each applied by one button; leaving it is always allowed. */
export function WaysOut({ context, apply }: { context: PlanContext; apply: FormAction }) {
  const { view, t, locale } = context;
  const { fit } = view;
  if (fit.state !== "does-not-fit") return null;
  return (
    <Card aria-labelledby="ways-out">
      <h2 id="ways-out" className="mb-4 text-lg">
        {t("ways.title")}
      </h2>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {fit.waysOut.map((way, index) => (
          <li key={way.way} className="grid">
            <Way way={way} isFirst={index === 0} context={context} apply={apply} />
          </li>
        ))}
        <li className="grid">
          <a href={paths.dashboard(locale)} className={choiceClass(false)}>
            <Choice title={t("ways.keep")} note={t("ways.keepNote")} />
          </a>
        </li>
      </ul>
    </Card>
  );
}

function choiceClass(isFirst: boolean): string {
  return `flex w-full flex-col justify-start rounded-control border px-4 py-3 text-left hover:bg-sunken ${isFirst ? "border-2 border-pandan" : "border-line"}`;
}

function Choice({ title, note }: { title: string; note: string }): ReactNode {
  return (
    <>
      <b>{title}</b>
      <span className="text-muted text-sm">{note}</span>
    </>
  );
}

function Way({
  way,
  isFirst,
  context: { view, t, locale },
  apply,
}: {
  way: WayOut;
  isFirst: boolean;
  context: PlanContext;
  apply: FormAction;
}) {
  const { plan } = view;
  const dateOf = (day: string) => formatDay(day, locale, "long");
  if (way.way === "lighter-choices") {
    const hours = wholeHoursText(way.savedHours, locale);
    return (
      <a href={paths.path(locale)} className={choiceClass(isFirst)}>
        <Choice
          title={t("ways.lighter")}
          note={t("ways.lighterNote", { hours, date: dateOf(way.endsOn) })}
        />
      </a>
    );
  }
  const [field, value, title, note] =
    way.way === "target"
      ? ([
          ...([
            "targetOn",
            way.targetOn,
            t("ways.target", { date: dateOf(way.targetOn) }),
          ] as const),
          t("ways.targetNote", hoursOf(plannedHoursOf(plan), locale)),
        ] as const)
      : ([
          ...(["hoursPerWeek", String(way.hoursPerWeek)] as const),
          t("ways.hours", hoursOf(way.hoursPerWeek, locale)),
          plan.targetOn === null
            ? t("ways.hoursNoteOpen")
            : t("ways.hoursNote", { date: dateOf(plan.targetOn) }),
        ] as const);
  return (
    <form action={apply} className="grid">
      <HiddenFormFields locale={locale} returnTo={paths.plan(locale)} />
      <input type="hidden" name="version" value={plan.version} />
      <input type="hidden" name={field} value={value} />
      <button type="submit" className={choiceClass(isFirst)}>
        <Choice title={title} note={note} />
      </button>
    </form>
  );
}
