import { formatCompactDay } from "@/lib/format";
import { PauseSign } from "./pause-sign";
import { dayText, type PlanContext, spanText } from "./plan-context";
import { stepText } from "./plan-timeline";

type Place = {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly note: string;
  readonly sign: "done" | "today" | "pause" | "milestone" | "end";
};

function placesOf(context: PlanContext): Place[] {
  const { view, t, locale } = context;
  const { plan, steps, today, progress, schedule } = view;
  const endsOn = schedule.state === "ready" ? schedule.endsOn : null;
  const lastItem = schedule.state === "ready" ? schedule.items.at(-1) : undefined;
  const milestones = steps.flatMap((step): Place[] => {
    if (!step.planned) return [];
    const { to } = step.planned;
    const title = step.step.title[locale];
    const isEnd = step.step === lastItem?.step;
    const note = `${formatCompactDay(to, locale, today)} · ${stepText(step, context)}`;
    return [
      {
        ...{ key: step.step.key, day: to, note, sign: isEnd ? "end" : "milestone" },
        title: t(isEnd ? "steps.all" : "steps.finished", { step: title }),
      },
    ];
  });
  const pauses = plan.pauses
    .filter(({ to }) => to >= today && (endsOn === null || to <= endsOn))
    .map(({ id, from, to, reason }): Place => {
      const title = reason === null ? t("pauses.unnamed") : t("weeks.pauseOf", { reason });
      return { key: id, day: from, title, note: spanText(from, to, locale, today), sign: "pause" };
    });
  const complete = steps.flatMap((step): Place[] => {
    if (step.state !== "complete" || !step.past) return [];
    const [key, title] = [step.step.key, step.step.title[locale]];
    return [{ key, day: step.past.to, title, note: stepText(step, context), sign: "done" }];
  });
  const byDay = (places: readonly Place[]) =>
    [...places].sort((a, b) => a.day.localeCompare(b.day));
  const { done, required } = progress;
  const now: Place = {
    ...{ key: "today", day: "", title: dayText(context), sign: "today" },
    note: t("steps.row", { done, required, hours: 0, number: "" }),
  };
  return [...byDay(complete), now, ...byDay([...milestones, ...pauses])];
}

const signs = {
  done: "border-pandan bg-pandan",
  today: "border-pandan bg-surface",
  pause: "border-transparent bg-surface",
  milestone: "border-kunyit-fill bg-surface",
  end: "border-kunyit-fill bg-kunyit-fill",
} as const;

/** The same as a path downwards, on a phone. */
export function PlanPath({ context }: { context: PlanContext }) {
  return (
    <ol className="sm:hidden">
      {placesOf(context).map(({ key, title, note, sign }) => (
        <li
          key={key}
          className="relative border-line border-l-2 border-dotted pb-4 pl-6 last:border-transparent last:pb-0"
        >
          <span
            aria-hidden="true"
            className={`absolute top-1 -left-[9px] grid size-4 place-content-center rounded-full border-2 ${signs[sign]}`}
          >
            {sign === "pause" && <PauseSign />}
          </span>
          <p className={sign === "pause" ? "text-muted" : "font-semibold"}>{title}</p>
          <p className="text-muted text-sm">{note}</p>
        </li>
      ))}
    </ol>
  );
}
