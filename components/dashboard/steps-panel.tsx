import type { useTranslations } from "next-intl";
import { RawMarkup } from "@/components/ui/raw-markup";
import { drawBar } from "@/lib/charts/step-bars";
import { ChartDownload, drawingClass } from "./chart-links";
import type { ChartContext } from "./charts/chart-context";
import { stepsChart } from "./charts/steps-chart";
import { FoldingPanel } from "./panel";

/** On a narrow screen the label has its own line, so that it is never truncated. */
export function StepsPanel({
  context,
  common,
}: {
  context: ChartContext;
  common: ReturnType<typeof useTranslations<"common">>;
}) {
  const { title, bars } = stepsChart(context);
  return (
    <FoldingPanel title={title}>
      <ul className="grid grow grid-cols-1 content-around gap-4 sm:gap-3">
        {bars.map(({ label, done, required, href }) => (
          <li
            key={href}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 sm:grid-cols-[1fr_minmax(7rem,30%)_3.5rem]"
          >
            <a href={href} className="py-0.5 underline-offset-4 hover:underline">
              {label}
            </a>
            <RawMarkup
              as="svg"
              aria-hidden="true"
              className={`col-span-2 h-2 w-full max-sm:row-start-2 sm:col-span-1 ${drawingClass}`}
              markup={drawBar({ done, required }, context.style).toString()}
            />
            <span className="text-right text-muted tabular-nums">
              <span aria-hidden="true">
                {done}/{required}
              </span>
              <span className="sr-only">{common("count", { done, required })}</span>
            </span>
          </li>
        ))}
      </ul>
      <ChartDownload chart="steps" context={context} />
    </FoldingPanel>
  );
}
