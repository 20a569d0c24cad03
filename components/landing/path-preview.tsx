import { useTranslations } from "next-intl";
import { ProgressRing, RingCheckMark } from "@/components/charts/progress-ring";
import type { LandingPath } from "@/lib/loaders/landing";
import { DottedLine } from "./dotted-line";
import { exampleProgressOf } from "./example-progress";

/** The percentage and the steps with invented progress. */
export function PathPreview({ path }: { path: LandingPath }) {
  const t = useTranslations("landing.preview");
  const { rows, done, required, percent } = exampleProgressOf(path);
  return (
    <figure className="rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
      <figcaption className="text-muted text-sm">{t("caption")}</figcaption>
      <p className="mt-3 flex flex-wrap items-center gap-4 border-line border-b pb-5">
        <span className="font-extrabold text-5xl tracking-tight">
          {percent}
          <span className="text-2xl">%</span>
        </span>
        <span className="leading-snug">
          <strong className="block">{t("count", { done, required })}</strong>
          <span className="text-muted text-sm">{t("all")}</span>
        </span>
      </p>
      <ol className="mt-5">
        {rows.map((row, index) => {
          const complete = row.done === row.required;
          return (
            <li key={row.key} className="group flex gap-4">
              <div className="flex flex-col items-center">
                <ProgressRing done={row.done} required={row.required} size="small">
                  {complete ? <RingCheckMark /> : row.number}
                </ProgressRing>
                {index < rows.length - 1 && <DottedLine isDone={complete} />}
              </div>
              <p className="mb-4 flex min-h-10 min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 self-start group-last:mb-0">
                <span className="min-w-[min(8rem,100%)] grow basis-0 font-semibold leading-snug">
                  {row.title}
                </span>
                <span className="shrink-0 text-muted text-sm">
                  {t("count", { done: row.done, required: row.required })}
                </span>
              </p>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
