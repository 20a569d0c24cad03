import { useTranslations } from "next-intl";
import { PageMarkup } from "@/components/ui/page-markup";
import { staticMarkupOf } from "@/components/ui/static-markup";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { PathTranslator } from "./details/path-translator";
import { ProgressExplanationDialog } from "./progress-explanation-dialog";

export function ProgressExplanationPopover(props: ExplanationProps) {
  const t = useTranslations("path");
  return <ExplanationMarkup {...props} t={t} />;
}

type ExplanationProps = {
  progress: PathProgress;
  isPast?: boolean;
  locale: Locale;
  /** The visible text of the button; its accessible name is always the whole question. */
  label: string;
};

async function ExplanationMarkup(props: ExplanationProps & { t: PathTranslator }) {
  const markup = await staticMarkupOf(<ProgressExplanationDialog {...props} />);
  return <PageMarkup className="inline" markup={markup} />;
}
