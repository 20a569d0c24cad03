import { buttonClass } from "@/components/ui/button";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { PathTranslator } from "./details/path-translator";
import { ProgressExplanation } from "./progress-explanation";

/** A native popover, which needs no JavaScript, and its button. */
export function ProgressExplanationDialog({
  progress,
  label,
  isPast,
  t,
  locale,
}: {
  progress: PathProgress;
  label: string;
  /** On a past day nothing leads to what can be changed today. */
  isPast?: boolean;
  t: PathTranslator;
  locale: Locale;
}) {
  const { percent } = progress;
  return (
    <>
      <button
        type="button"
        popoverTarget="why"
        aria-label={t("why.question", { percent })}
        className="py-0.5 underline underline-offset-4 hover:text-ink"
      >
        {label}
      </button>
      <div
        id="why"
        popover="auto"
        role="dialog"
        aria-labelledby="why-title"
        className="m-auto max-h-[85dvh] w-[min(40rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface text-base text-ink shadow-card backdrop:bg-[rgb(0_0_0/0.4)]"
      >
        <div className="sticky top-0 flex flex-wrap items-center justify-between gap-x-4 border-line border-b bg-surface px-5 py-3 sm:px-7">
          <h2 id="why-title" className="text-xl">
            {t("why.title", { percent })}
          </h2>
          <button
            type="button"
            popoverTarget="why"
            popoverTargetAction="hide"
            className={buttonClass()}
          >
            {t("why.close")}
          </button>
        </div>
        <div className="px-5 pt-4 pb-5 sm:px-7">
          <ProgressExplanation progress={progress} isPast={isPast} t={t} locale={locale} />
        </div>
      </div>
    </>
  );
}
