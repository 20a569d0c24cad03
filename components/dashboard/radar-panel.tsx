import { ChartTable } from "@/components/charts/chart-table";
import { RawMarkup } from "@/components/ui/raw-markup";
import { ChartDownload, drawingClass } from "./chart-links";
import type { ChartContext } from "./charts/chart-context";
import { radarChart } from "./charts/radar-chart";
import { Panel } from "./panel";

export function RadarPanel({ context }: { context: ChartContext }) {
  const { t } = context;
  const { title, description, axes, box, drawing } = radarChart(context);
  return (
    <Panel title={title}>
      <figure>
        <RawMarkup
          as="svg"
          role="group"
          aria-label={description}
          viewBox={box.viewBox}
          className={`mx-auto h-auto max-h-80 w-full overflow-visible print:h-60 ${drawingClass}`}
          markup={drawing.toString()}
        />
        <ChartTable
          summary={t("table")}
          caption={t("radar.caption")}
          head={[t("radar.field"), t("radar.done"), t("radar.required")]}
          rows={axes.map(({ label, done, required }) => ({
            key: label,
            cells: [label, done, required],
          }))}
        />
        <ChartDownload chart="skills" context={context} />
      </figure>
    </Panel>
  );
}
