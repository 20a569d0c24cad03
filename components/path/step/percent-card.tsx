import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { PathTranslator } from "../details/path-translator";
import { ProgressExplanationDialog } from "../progress-explanation-dialog";

export function PercentCard({
  progress,
  isPast,
  t,
  locale,
}: {
  progress: PathProgress;
  isPast: boolean;
  t: PathTranslator;
  locale: Locale;
}) {
  const { done, required, percent } = progress;
  return (
    <div className="flex flex-wrap items-center gap-x-5 self-end rounded-card border border-line bg-surface px-6 py-4 shadow-card">
      <p className="font-extrabold text-5xl tracking-tight">{percent}%</p>
      <div>
        <p className="font-bold">{t("required", { done, required })}</p>
        <div className="text-muted">
          <ProgressExplanationDialog
            progress={progress}
            label={t("why.question", { percent })}
            isPast={isPast}
            t={t}
            locale={locale}
          />
        </div>
      </div>
    </div>
  );
}
