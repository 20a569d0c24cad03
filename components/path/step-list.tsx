import { Check } from "lucide";
import { ProgressRing } from "@/components/charts/progress-ring";
import { Icon } from "@/components/ui/icon";
import type { PathProgress, StepProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { PathTranslator } from "./details/path-translator";
import { StepCard } from "./step/step-card";

export function StepList({
  progress: { steps, current },
  on,
  t,
  locale,
}: {
  progress: PathProgress;
  /** The past day that is shown. */
  on?: string | undefined;
  t: PathTranslator;
  locale: Locale;
}) {
  return (
    <ol className="@container">
      {steps.map((step, index) => (
        <li
          key={step.step.key}
          className="@min-[16rem]:grid @min-[16rem]:grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 pb-5 last:pb-0 sm:grid-cols-[4.5rem_minmax(0,1fr)] sm:gap-x-6"
        >
          <StepMarker progress={step} isLast={index === steps.length - 1} />
          <StepCard progress={step} isCurrent={step === current} on={on} t={t} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function StepMarker({ progress, isLast }: { progress: StepProgress; isLast: boolean }) {
  const { step, state, done, required } = progress;
  const lineClass = state === "not-started" ? "stroke-edge" : "stroke-pandan";
  return (
    // With large text on a phone the card needs its room.
    <div className="@min-[16rem]:flex hidden flex-col items-center" aria-hidden="true">
      <ProgressRing done={done} required={required}>
        {state === "complete" && step.months ? (
          <Icon icon={Check} className="size-6 text-pandan" />
        ) : (
          step.number
        )}
      </ProgressRing>
      {!isLast && (
        <svg aria-hidden="true" className="-mb-4 mt-1 h-0 min-h-6 w-1.5 grow">
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
