import type { StepProgress } from "@/lib/domain/completion";
import type { PathTranslator } from "../details/path-translator";

/** How much of a step is done: stays in view while its items are ticked. */
export function StepProgressBar({
  progress: { done, required },
  t,
}: {
  progress: StepProgress;
  t: PathTranslator;
}) {
  return (
    <p className="sticky top-0 z-2 -mx-1 mb-4 flex items-center gap-4 bg-paper px-1 py-3 print:static print:mx-0 print:px-0">
      <progress
        value={done}
        max={required}
        aria-label={t("required", { done, required })}
        className="meter grow"
      />
      <span className="shrink-0">
        {t.rich("count", { done, required, b: () => <strong>{done}</strong> })}
      </span>
    </p>
  );
}
