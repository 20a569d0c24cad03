import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { LandingPath, LandingStep } from "@/lib/loaders/landing";
import { paths } from "@/lib/paths";
import type { LandingTranslator } from "./landing-translator";

type Context = { t: LandingTranslator; locale: Locale };

/** Each step leads to its page, which anyone may read. */
export function PathOverview({ path, ...context }: Context & { path: LandingPath }) {
  const { t, locale } = context;
  return (
    <section id="path" aria-labelledby="path-title" className="scroll-mt-24">
      <h2 id="path-title" className="text-3xl sm:text-4xl">
        {t("path.title")}
      </h2>
      <p className="mt-4 max-w-2xl text-muted">
        {t("path.lead", { items: path.items, required: path.required })}
      </p>
      <ol className="mt-8 mb-6 grid grid-cols-1 gap-4 md:grid-cols-2">
        {path.steps.map((step) => (
          <StepCard key={step.key} step={step} {...context} />
        ))}
      </ol>
      <a href={paths.path(locale)} className={buttonClass()}>
        {t("path.all")}
      </a>
    </section>
  );
}

function StepCard({ step, t, locale }: Context & { step: LandingStep }) {
  const length = step.months
    ? t("path.months", { from: step.months[0], to: step.months[1] })
    : t("path.ongoing");
  return (
    <li>
      <a
        href={paths.step(locale, step.key)}
        className="grid h-full content-start gap-1 rounded-card border border-line bg-surface p-4 shadow-card hover:border-pandan sm:px-7 sm:py-5"
      >
        <span className="font-semibold text-muted text-xs uppercase tracking-wide">
          {t("path.step", { number: step.number })}
        </span>
        <h3 className="text-lg">{step.title}</h3>
        <span className="text-muted">{step.summary}</span>
        <span className="mt-1 text-sm">
          {t("path.ticks", { count: step.required })} · {length}
        </span>
      </a>
    </li>
  );
}
