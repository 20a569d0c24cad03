import { useTranslations } from "next-intl";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { ProgressExplanationDialog } from "./progress-explanation-dialog";

export function ProgressExplanationPopover(props: {
  progress: PathProgress;
  isPast?: boolean;
  locale: Locale;
  /** The visible text of the button; its accessible name is always the whole question. */
  label: string;
}) {
  const t = useTranslations("path");
  return (
    <StaticMarkup className="inline">
      <ProgressExplanationDialog {...props} t={t} />
    </StaticMarkup>
  );
}
