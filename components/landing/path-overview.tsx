import { useTranslations } from "next-intl";
import { ProgressRing } from "@/components/charts/progress-ring";
import type { LandingPath } from "@/lib/loaders/landing";
import { DottedLine } from "./dotted-line";
import { StepOutline } from "./step-outline";

export function PathOverview({ path }: { path: LandingPath }) {
  const t = useTranslations("landing.path");
  return (
    <section id="path" aria-labelledby="path-title" className="scroll-mt-24">
      <h2 id="path-title" className="text-3xl sm:text-4xl">
        {t("title")}
      </h2>
      <p className="mt-4 max-w-2xl text-muted">
        {t("lead", { items: path.items, required: path.required })}
      </p>
      <p className="mt-2 text-muted text-sm">{t("hint")}</p>
      <ol className="mt-8">
        {path.steps.map((step, index) => {
          const last = index === path.steps.length - 1;
          return (
            <li key={step.key} className="flex gap-4 sm:gap-7">
              <div className="flex flex-col items-center gap-1 pt-2">
                <ProgressRing done={0} required={step.required}>
                  {step.number}
                </ProgressRing>
                {!last && <DottedLine />}
              </div>
              <div className={`min-w-0 flex-1 ${last ? "" : "pb-4 sm:pb-5"}`}>
                <StepOutline step={step} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
