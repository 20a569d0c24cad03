import { buttonClass } from "@/components/ui/button";
import type { StepProgress, StepState } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "../details/path-translator";

const chipClasses: Readonly<Record<StepState, string>> = {
  "not-started": "",
  "in-progress": "bg-kunyit-soft text-kunyit",
  complete: "bg-pandan-soft text-pandan-strong",
};

/** The whole card leads to the step. */
export function StepCard({
  progress,
  isCurrent,
  on,
  t,
  locale,
}: {
  progress: StepProgress;
  isCurrent: boolean;
  on: string | undefined;
  t: PathTranslator;
  locale: Locale;
}) {
  const { step, done, required, state } = progress;
  const outline = isCurrent ? "border-pandan outline-3 outline-pandan-soft" : "border-line";
  // A step without an end is never done with.
  const stateKey = state === "complete" && !step.months ? "habits" : state;
  return (
    <a
      href={paths.step(locale, step.key, on)}
      data-step={step.key}
      aria-current={isCurrent ? "step" : undefined}
      className={`flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border bg-surface p-[min(1rem,6%)] shadow-card hover:border-pandan sm:px-6 ${outline}`}
    >
      <div className="min-w-[min(12rem,100%)] grow basis-0">
        <p className="font-semibold text-muted text-xs uppercase tracking-wider">
          {t("step", { number: step.number })}
        </p>
        <h2 className="mt-0.5 text-xl">{step.title[locale]}</h2>
        <p className="mt-0.5 text-[0.9375rem] text-muted">{step.summary[locale]}</p>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 sm:flex-col sm:flex-nowrap sm:items-end sm:gap-1.5">
        <p className="text-muted">
          {t.rich("count", {
            done,
            required,
            b: (chunks) => <strong className="text-ink">{chunks}</strong>,
          })}
        </p>
        {state !== "not-started" && (
          <p className={`rounded-full px-2.5 py-1 font-semibold text-xs ${chipClasses[state]}`}>
            {t(`state.${stateKey}`)}
          </p>
        )}
      </div>
      {isCurrent && on === undefined && (
        <span className={`${buttonClass("primary")} max-sm:w-full`}>
          {t(state === "not-started" ? "start" : "continue")}
        </span>
      )}
    </a>
  );
}
