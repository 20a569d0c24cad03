import { type ChartName, chartFormats } from "@/lib/domain/chart";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./charts/chart-context";

/** Forced colours leave drawings alone, so that they are named here. */
export const drawingClass =
  "forced-colors:[--color-edge:CanvasText] forced-colors:[--color-ink:CanvasText] forced-colors:[--color-line:GrayText] forced-colors:[--color-muted:CanvasText] forced-colors:[--color-pandan:CanvasText] forced-colors:[--color-sunken:color-mix(in_srgb,CanvasText_18%,Canvas)] forced-colors:[--color-surface:Canvas] [&_a:hover]:underline";

/** The chart as a file. */
export function ChartDownload({
  chart,
  context: { dashboard, t, locale },
}: {
  chart: ChartName;
  context: ChartContext;
}) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 text-sm print:hidden">
      {chartFormats.map((format) => (
        <a
          key={format}
          href={paths.chart(chart, locale, { on: dashboard.on, format })}
          aria-label={`${t(`image.${format}`)}: ${t(`charts.${chart}`)}`}
          className="py-1 text-muted underline underline-offset-4 hover:text-ink"
        >
          {t(`image.${format}`)}
        </a>
      ))}
    </p>
  );
}
