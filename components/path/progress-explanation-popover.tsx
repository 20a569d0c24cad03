import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { ProgressExplanation } from "./progress-explanation";

export function ProgressExplanationPopover({
  progress,
  locale,
  label,
}: {
  progress: PathProgress;
  locale: Locale;
  /** The visible text of the button; its accessible name is always the whole question. */
  label: string;
}) {
  const t = useTranslations("path.why");
  const { percent } = progress;
  return (
    <>
      <button
        type="button"
        popoverTarget="why"
        aria-label={t("question", { percent })}
        className="py-0.5 underline underline-offset-4 hover:text-ink"
      >
        {label}
      </button>
      <div
        id="why"
        popover="auto"
        role="dialog"
        aria-labelledby="why-title"
        className="m-auto max-h-[85dvh] w-[min(40rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-5 text-base text-ink shadow-card backdrop:bg-[rgb(0_0_0/0.4)] sm:p-7"
      >
        <h2 id="why-title" className="mb-2 text-xl">
          {t("title", { percent })}
        </h2>
        <ProgressExplanation progress={progress} locale={locale} />
        <Button type="button" popoverTarget="why" popoverTargetAction="hide" className="mt-5">
          {t("close")}
        </Button>
      </div>
    </>
  );
}
