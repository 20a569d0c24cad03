import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/path";
import { PathStones } from "./path-stones";
import { Why } from "./why";

/** The six steps, where the learner stands on them, and why the number is what it is. */
export function PathPage({ progress, locale }: { progress: PathProgress; locale: Locale }) {
  const t = useTranslations("path");
  return (
    <div className="py-8 sm:py-12">
      <div className="mb-8 grid items-end gap-6 md:grid-cols-[1fr_20rem]">
        <div>
          <p className="text-muted">{t("eyebrow")}</p>
          <h1 className="mt-1 text-3xl sm:text-4xl">{t("headline")}</h1>
          <p className="mt-3 max-w-lg text-muted">
            <Lead progress={progress} locale={locale} />
          </p>
        </div>
        <PercentCard progress={progress} />
      </div>
      <PathStones steps={progress.steps} current={progress.current} locale={locale} />
      <Card className="mt-12">
        <h2 id="why" className="mb-2 scroll-mt-6 text-xl">
          {t("why.title", { percent: progress.percent })}
        </h2>
        <Why progress={progress} locale={locale} />
      </Card>
    </div>
  );
}

function Lead({ progress, locale }: { progress: PathProgress; locale: Locale }) {
  const t = useTranslations("path.lead");
  const { current, done } = progress;
  if (!current) return t("complete");
  if (done === 0) return t("new");
  return t("going", {
    number: current.step.number,
    missing: current.required - current.done,
    title: current.step.title[locale],
  });
}

function PercentCard({ progress }: { progress: PathProgress }) {
  const t = useTranslations("path");
  const count = useTranslations("common");
  const { done, required, percent } = progress;
  return (
    <div className="flex items-center gap-5 rounded-card border border-line bg-surface px-6 py-4 shadow-card">
      <p className="font-extrabold text-5xl tracking-tight">
        {percent}
        <span className="text-2xl">%</span>
      </p>
      <div>
        <p className="font-bold">{count("count", { done, required })}</p>
        <a href="#why" className="inline-block py-1 text-muted underline underline-offset-4">
          {t("why.question", { percent })}
        </a>
      </div>
    </div>
  );
}
