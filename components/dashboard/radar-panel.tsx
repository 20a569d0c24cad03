import { ChartTable } from "@/components/charts/chart-table";
import { RawMarkup } from "@/components/ui/raw-markup";
import type { SkillsView } from "@/lib/loaders/dashboard-skills";
import { ChartDownload, drawingClass } from "./chart-links";
import type { ChartContext } from "./charts/chart-context";
import { radarChart } from "./charts/radar-chart";
import { FoldingPanel } from "./panel";

export function RadarPanel({ context, view }: { context: ChartContext; view: SkillsView }) {
  const { t } = context;
  const { title, description, axes, hasTarget, box, drawing } = radarChart(context, view);
  return (
    <FoldingPanel title={title}>
      <figure>
        <RawMarkup
          as="svg"
          role="group"
          aria-label={description}
          viewBox={box.viewBox}
          className={`mx-auto h-auto max-h-80 w-full overflow-visible print:h-60 ${drawingClass}`}
          markup={drawing.toString()}
        />
        {hasTarget && <RadarLegend t={t} />}
        <ChartTable
          summary={t("table")}
          caption={t("radar.caption")}
          head={[
            ...[t("radar.field"), t("radar.done"), t("radar.required")],
            ...(hasTarget ? [t("radar.targetHead")] : []),
          ]}
          rows={axes.map(({ label, done, required, target }) => ({
            key: label,
            cells: [
              ...([label, done, required] as const),
              ...(target === undefined ? [] : [Math.round(target * required)]),
            ],
          }))}
        />
        <ChartDownload chart="skills" context={context} />
      </figure>
    </FoldingPanel>
  );
}

/** The two lines of the drawing. */
function RadarLegend({ t }: Pick<ChartContext, "t">) {
  return (
    <p className="mt-2 flex flex-wrap justify-center gap-x-5 text-muted text-xs">
      <span className="inline-flex items-center gap-2">
        <svg viewBox="0 0 24 4" aria-hidden="true" className="h-1 w-6">
          <path d="M0 2h24" strokeWidth="3" className="stroke-pandan" />
        </svg>
        {t("radar.now")}
      </span>
      <span className="inline-flex items-center gap-2">
        <svg viewBox="0 0 24 4" aria-hidden="true" className="h-1 w-6">
          <path d="M0 2h24" strokeWidth="2" strokeDasharray="4 4" className="stroke-ink" />
        </svg>
        {t("radar.shape")}
      </span>
    </p>
  );
}
