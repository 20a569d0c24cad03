import { ChartTable } from "@/components/charts/chart-table";
import { RawMarkup } from "@/components/ui/raw-markup";
import { dailyTotals } from "@/lib/charts/burn-up-geometry";
import { formatDay, formatNumber } from "@/lib/format";
import { ChartDownload, drawingClass } from "./chart-links";
import { burnUpChart } from "./charts/burn-up-chart";
import type { ChartContext } from "./charts/chart-context";
import { Panel } from "./panel";

export function BurnUpPanel({ context }: { context: ChartContext }) {
  const { dashboard, t, locale } = context;
  const { title, description, drawing } = burnUpChart(context);
  const { today, progress } = dashboard;
  const changes = dailyTotals(dashboard.burnUp, today);
  const rows =
    changes.at(-1)?.date === today
      ? changes
      : [...changes, { date: today, done: changes.at(-1)?.done ?? progress.done }];
  return (
    <Panel title={title}>
      <figure>
        <div className="pt-6 pr-4 pb-6 pl-8">
          <RawMarkup
            as="svg"
            role="img"
            aria-label={title}
            aria-describedby="progress-description"
            className={`h-40 w-full overflow-visible text-xs sm:h-48 ${drawingClass}`}
            markup={drawing.toString()}
          />
        </div>
        <p id="progress-description" className="sr-only">
          {description}
        </p>
        <ChartTable
          summary={t("table")}
          caption={t("burnUp.caption")}
          head={[t("burnUp.date"), t("burnUp.done")]}
          rows={rows.toReversed().map(({ date, done }) => ({
            key: date,
            cells: [formatDay(date, locale, "medium"), formatNumber(done, locale)],
          }))}
        />
        <ChartDownload chart="progress" context={context} />
      </figure>
    </Panel>
  );
}
