import { ProgressRing, RingCheckMark } from "@/components/charts/progress-ring";
import type { LandingPath } from "@/lib/loaders/landing";
import { exampleProgressOf } from "./example-progress";
import type { LandingTranslator } from "./landing-translator";

/** Dots down to the next step, in the gap below the ring; neither where large text needs their room. */
const dotsClass =
  "before:hidden @min-[14rem]:before:block before:absolute before:top-10.5 before:bottom-0.5 before:left-[1.125rem] before:border-l-4 before:border-dotted last:before:hidden";

/** The percentage and the steps with invented progress. */
export function PathPreview({ path, t }: { path: LandingPath; t: LandingTranslator }) {
  const { rows, done, required, percent } = exampleProgressOf(path);
  return (
    <figure className="rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
      <figcaption className="text-muted text-sm">{t("preview.caption")}</figcaption>
      <p className="mt-3 flex flex-wrap items-center gap-4 border-line border-b pb-5">
        <span className="font-extrabold text-5xl tracking-tight">
          {percent}
          <small className="text-2xl">%</small>
        </span>
        <span className="text-muted text-sm leading-snug">
          <strong className="block text-base text-ink">
            {t("preview.count", { done, required })}
          </strong>
          {t("preview.all")}
        </span>
      </p>
      <ol className="@container mt-5">
        {rows.map((row) => {
          const isComplete = row.done === row.required;
          return (
            <li
              key={row.key}
              className={`relative @min-[14rem]:grid @min-[14rem]:grid-cols-[2.5rem_minmax(0,1fr)] gap-x-4 pb-4 last:pb-0 ${dotsClass} ${isComplete ? "before:border-pandan" : "before:border-edge/50"}`}
            >
              <span className="@min-[14rem]:block hidden">
                <ProgressRing done={row.done} required={row.required} size="small">
                  {isComplete ? <RingCheckMark /> : row.number}
                </ProgressRing>
              </span>
              <p className="flex min-h-10 flex-wrap items-center justify-between gap-x-4">
                <span className="min-w-[min(8rem,100%)] grow basis-0 font-semibold leading-snug">
                  {row.title}
                </span>
                <span className="shrink-0 text-muted text-sm">
                  {t("preview.count", { done: row.done, required: row.required })}
                </span>
              </p>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
