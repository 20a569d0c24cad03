import type { StepPlace } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { Step } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "../details/path-translator";

export function AdjacentSteps({
  previous,
  following,
  on,
  t,
  locale,
}: Pick<StepPlace, "previous" | "following"> & {
  /** The past day that is shown. */
  on?: string | undefined;
  t: PathTranslator;
  locale: Locale;
}) {
  const link = (step: Step, label: string, side: string) => (
    <a
      href={paths.step(locale, step.key, on)}
      className={`rounded-card border border-line bg-surface px-5 py-4 hover:border-pandan ${side}`}
    >
      <span className="block text-muted text-sm">{label}</span>
      <span className="font-semibold">{step.title[locale]}</span>
    </a>
  );
  return (
    <nav aria-label={t("title")} className="mt-12 grid grid-cols-1 gap-4 sm:grid-cols-2">
      {previous && link(previous, t("previousStep"), "")}
      {following && link(following, t("nextStep"), "sm:col-start-2 sm:text-right")}
    </nav>
  );
}
