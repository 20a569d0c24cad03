import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import type { HistoryTranslator } from "./history-translator";

export function HistoryLinks({
  step,
  canReset,
  t,
  locale,
}: {
  step?: string;
  /** Whether there is anything to lose. */
  canReset: boolean;
  t: HistoryTranslator;
  locale: Locale;
}) {
  const link = "inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink";
  return (
    <p className="mt-10 flex flex-wrap gap-x-6 text-muted text-sm print:hidden">
      <a href={paths.history(locale, { of: step })} className={link}>
        {t(step ? "links.step" : "links.path")}
      </a>
      {canReset && (
        <a href={paths.reset(locale, step)} className={link}>
          {t(step ? "reset.step" : "reset.path")}
        </a>
      )}
    </p>
  );
}
