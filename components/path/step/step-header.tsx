import type { Locale } from "@/lib/domain/locale";
import type { Step } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "../details/path-translator";

export function StepHeader({
  step,
  on,
  t,
  locale,
}: {
  step: Step;
  /** The past day that is shown. */
  on?: string | undefined;
  t: PathTranslator;
  locale: Locale;
}) {
  const { months } = step;
  return (
    <header>
      <p className="text-muted">
        <a href={paths.path(locale, on)} className="inline-block py-1 underline underline-offset-4">
          {t("title")}
        </a>{" "}
        › {t("step", { number: step.number })}
      </p>
      <h1 className="mt-1 text-3xl sm:text-4xl">{step.title[locale]}</h1>
      <p className="mt-3 max-w-2xl text-muted">{step.purpose[locale]}</p>
      <p className="mt-2 max-w-2xl text-muted">
        {t.rich("comesOut", {
          outcome: step.outcome[locale],
          b: (chunks) => <strong className="text-ink">{chunks}</strong>,
        })}
      </p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-5 text-muted">
        {months ? t("months", { from: months[0], to: months[1] }) : t("endless")}
        {step.guide && (
          <a
            href={paths.guide(locale, step.guide)}
            className="py-1 font-semibold text-pandan underline underline-offset-4"
          >
            {t("guide")}
          </a>
        )}
      </p>
    </header>
  );
}
