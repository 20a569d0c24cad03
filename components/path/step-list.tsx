import { Check } from "lucide";
import { useTranslations } from "next-intl";
import { ProgressRing } from "@/components/charts/progress-ring";
import { Icon } from "@/components/ui/icon";
import type { StepProgress, StepState } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

const chipClasses: Readonly<Record<StepState, string>> = {
  "not-started": "hidden",
  "in-progress": "bg-kunyit-soft text-kunyit",
  complete: "bg-pandan-soft text-pandan-strong",
};

export function StepList({
  steps,
  current,
  locale,
}: {
  steps: readonly StepProgress[];
  current: StepProgress | null;
  locale: Locale;
}) {
  return (
    <ol>
      {steps.map((step, index) => (
        <li
          key={step.step.key}
          className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 pb-6 last:pb-0 sm:grid-cols-[4.5rem_minmax(0,1fr)] sm:gap-x-9"
        >
          <StepMarker progress={step} isLast={index === steps.length - 1} />
          <StepCard progress={step} isCurrent={step === current} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function StepMarker({ progress, isLast }: { progress: StepProgress; isLast: boolean }) {
  const { step, state, done, required } = progress;
  const lineClass = state === "not-started" ? "stroke-edge" : "stroke-pandan";
  return (
    <div className="flex flex-col items-center" aria-hidden="true">
      <ProgressRing done={done} required={required}>
        <span className="font-bold">
          {state === "complete" ? (
            <Icon icon={Check} className="size-6 text-pandan" />
          ) : (
            step.number
          )}
        </span>
      </ProgressRing>
      {!isLast && (
        <svg aria-hidden="true" className="-mb-5 mt-1 h-0 min-h-6 w-1.5 grow">
          <line
            x1="3"
            y1="3"
            x2="3"
            y2="100%"
            strokeWidth="4"
            strokeLinecap="round"
            strokeDasharray="0.1 8"
            className={lineClass}
          />
        </svg>
      )}
    </div>
  );
}

function StepCard({
  progress,
  isCurrent,
  locale,
}: {
  progress: StepProgress;
  isCurrent: boolean;
  locale: Locale;
}) {
  const t = useTranslations("path");
  const { step, done, required, state } = progress;
  const outline = isCurrent ? "border-pandan outline-3 outline-pandan-soft" : "border-line";
  return (
    <a
      href={paths.step(locale, step.key)}
      data-step={step.key}
      aria-current={isCurrent ? "step" : undefined}
      className={`flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border bg-surface p-4 shadow-card hover:border-pandan sm:p-6 ${outline}`}
    >
      <div className="min-w-[min(12rem,100%)] grow basis-0">
        <p className="font-semibold text-muted text-xs uppercase tracking-wider">
          {t("step", { number: step.number })}
        </p>
        <h2 className="mt-1 text-xl">{step.title[locale]}</h2>
        <p className="mt-1 text-[15px] text-muted">{step.summary[locale]}</p>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 sm:flex-col sm:flex-nowrap sm:items-end sm:gap-1.5">
        <p className="text-muted">
          {t.rich("count", {
            done,
            required,
            b: () => <strong className="text-ink">{done}</strong>,
          })}
        </p>
        <p className={`rounded-full px-2.5 py-1 font-semibold text-xs ${chipClasses[state]}`}>
          {t(`state.${state}`)}
        </p>
      </div>
    </a>
  );
}
