import { type ChartFile, chartFile, fileWidth } from "@/lib/charts/file";
import { drawMonths, drawWeekdays, heatmapSize } from "@/lib/charts/heatmap";
import { svg } from "@/lib/charts/markup";
import { drawStepBars } from "@/lib/charts/step-bars";
import { fileStyle } from "@/lib/charts/style";
import { drawSwatch } from "@/lib/charts/week-hours";
import { activityWeeks } from "@/lib/domain/activity";
import type { ChartName } from "@/lib/domain/chart";
import { formatDay } from "@/lib/format";
import type { Dashboard } from "@/lib/loaders/dashboard";
import type { Panel } from "@/lib/loaders/panel";
import { burnUpChart } from "./burn-up-chart";
import type { ChartContext } from "./chart-context";
import { heatmapChart } from "./heatmap-chart";
import { hoursChart } from "./hours-chart";
import { radarChart } from "./radar-chart";
import { stepsChart } from "./steps-chart";
import { strengthChart } from "./strength-chart";

type Draw<Value> = (context: ChartContext, value: Value) => ChartFile;

/** Null for a panel that failed or is not made. */
function drawn<Value>(
  panel: Panel<Value> | null,
  context: ChartContext,
  draw: Draw<Value>,
): ChartFile | null {
  return panel?.ok ? draw(context, panel.value) : null;
}

const drawProgress: Draw<Parameters<typeof burnUpChart>[1]> = (context, view) => {
  const box = { width: fileWidth - 60, height: 240 };
  const { drawing, hasFan, ...chart } = burnUpChart(context, view, box);
  const top = hasFan ? 44 : 20;
  const content = svg`<svg x="40" y="${top}" width="${box.width}" height="${box.height}" overflow="visible">${drawing}</svg>`;
  return { ...chart, content, height: top + 270 };
};

const drawSkills: Draw<Parameters<typeof radarChart>[1]> = (context, view) => {
  const { drawing, box, ...chart } = radarChart(context, view);
  const legend = chart.hasTarget ? ` ${context.t("radar.fileLegend")}` : "";
  const description = `${chart.description}${legend}`;
  const height = 1.5 * box.height;
  const content = svg`<svg width="${fileWidth}" height="${height}" viewBox="${box.viewBox}">${drawing}</svg>`;
  return { ...chart, description, content, height };
};

const drawActivity: Draw<Parameters<typeof heatmapChart>[1]> = (context, view) => {
  const { drawing, weekdays, ...chart } = heatmapChart(context, view);
  const { t, locale, style } = context;
  const description = `${chart.description} ${t("heatmap.fileLegend")}`;
  const left = 32;
  const top = 22;
  const size = heatmapSize(activityWeeks.wide);
  const width = fileWidth - left;
  const height = (width * size.height) / size.width;
  const months = drawMonths(
    context.dashboard.today,
    activityWeeks.wide,
    (day) => formatDay(day, locale, "month"),
    style,
  );
  const box = svg`x="${left}" width="${width}"`;
  const content = svg`<svg ${box} overflow="visible">${months}</svg><svg y="${top}" height="${height}">${drawWeekdays(weekdays, style)}</svg><svg ${box} y="${top}" height="${height}" viewBox="0 0 ${size.width} ${size.height}">${drawing}</svg>`;
  return { ...chart, description, content, height: top + height };
};

const drawHours: Draw<Parameters<typeof hoursChart>[1]> = (context, view) => {
  const { drawing, names, drawn: series, ...chart } = hoursChart(context, view);
  const legend = series.map((index, place) => {
    const swatch = svg`<svg x="0" y="0" width="12" height="12">${drawSwatch(index, context.style)}</svg>`;
    return svg`<svg x="${40 + place * 96}" y="244" overflow="visible">${swatch}<text x="18" y="10" fill="${context.style.muted}">${names[index] ?? ""}</text></svg>`;
  });
  const content = svg`<svg x="40" y="16" width="${fileWidth - 60}" height="190" overflow="visible">${drawing}</svg>${legend}`;
  return { ...chart, content, height: 262 };
};

function fileOf(chart: ChartName, dashboard: Dashboard, context: ChartContext): ChartFile | null {
  switch (chart) {
    case "progress":
      return drawn(dashboard.panels.forecast, context, drawProgress);
    case "activity":
      return drawn(dashboard.panels.rhythm, context, drawActivity);
    case "hours":
      return drawn(dashboard.panels.rhythm, context, drawHours);
    case "skills":
      return drawn(dashboard.panels.skills, context, drawSkills);
    case "evidence":
      return drawn(dashboard.panels.strength, context, (_, strength) => {
        const { bars, ...chart } = strengthChart(context, strength);
        return { ...chart, ...drawStepBars(bars, fileWidth, context.style) };
      });
    case "steps": {
      const { bars, ...chart } = stepsChart(context);
      return { ...chart, ...drawStepBars(bars, fileWidth, context.style) };
    }
  }
}

/** A chart of the dashboard as a file, with the heading that the page gives it; null where it cannot be made. */
export function chartFileOf(
  chart: ChartName,
  dashboard: Dashboard,
  context: Omit<ChartContext, "style" | "dashboard">,
): string | null {
  const file = fileOf(chart, dashboard, { ...context, dashboard, style: fileStyle });
  return file && chartFile(file, fileStyle);
}
