import { ChartTable } from "@/components/charts/chart-table";
import { RawMarkup } from "@/components/ui/raw-markup";
import { drawSwatch, totalOf } from "@/lib/charts/week-hours";
import { formatDay } from "@/lib/format";
import { ChartDownload, drawingClass } from "./chart-links";
import { type ChartContext, hoursText } from "./charts/chart-context";
import { type HoursView, hoursChart, hoursGoalText, hoursTitle } from "./charts/hours-chart";
import { FoldingPanel } from "./panel";

type Props = { context: ChartContext; view: HoursView };

/** Hours by week beside the goal; a new learner's have nothing to draw. */
export function HoursPanel({ context, view, isNew }: Props & { isNew: boolean }) {
  return (
    <FoldingPanel title={hoursTitle(context, view)}>
      <p className="text-muted text-sm">{hoursGoalText(context, view)}</p>
      {!isNew && <HoursFigure context={context} view={view} />}
    </FoldingPanel>
  );
}

/** Stacked by step. */
function HoursFigure({ context, view }: Props) {
  const { t, locale, style } = context;
  const { title, description, names, drawn, drawing } = hoursChart(context, view);
  const heads = [...drawn.map((index) => names[index] ?? ""), t("hours.total")];
  return (
    <figure>
      <div className="pt-[1.25rem] pb-[1.5rem] pl-[2rem]">
        <RawMarkup
          as="svg"
          role="img"
          aria-label={title}
          aria-describedby="hours-description"
          className={`h-[9rem] w-full overflow-visible text-xs ${drawingClass}`}
          markup={drawing.toString()}
        />
      </div>
      <p id="hours-description" className="sr-only">
        {description}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
        {drawn.map((index) => (
          <li key={names[index]} className="inline-flex items-center gap-1.5">
            <RawMarkup
              as="svg"
              aria-hidden="true"
              viewBox="0 0 12 12"
              className={`size-3 ${drawingClass}`}
              markup={drawSwatch(index, style).toString()}
            />
            {names[index]}
          </li>
        ))}
      </ul>
      <ChartTable
        summary={t("table")}
        caption={t("hours.caption")}
        head={[t("hours.week"), ...heads]}
        rows={view.weeks.toReversed().map((week) => ({
          key: week.start,
          cells: [
            formatDay(week.start, locale, "medium"),
            ...drawn.map((index) => hoursText(week.parts[index] ?? 0, context)),
            hoursText(totalOf(week), context),
          ],
        }))}
      />
      <ChartDownload chart="hours" context={context} />
    </figure>
  );
}
