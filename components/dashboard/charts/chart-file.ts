import { type ChartFile, chartFile, fileWidth } from "@/lib/charts/file";
import { drawMonths, drawWeekdays, heatmapSize } from "@/lib/charts/heatmap";
import { svg } from "@/lib/charts/markup";
import { drawStepBars } from "@/lib/charts/step-bars";
import { fileStyle } from "@/lib/charts/style";
import { activityWeeks } from "@/lib/domain/activity";
import type { ChartName } from "@/lib/domain/chart";
import { formatDay } from "@/lib/format";
import { burnUpChart } from "./burn-up-chart";
import type { ChartContext } from "./chart-context";
import { heatmapChart } from "./heatmap-chart";
import { radarChart } from "./radar-chart";
import { stepsChart } from "./steps-chart";

const files: Readonly<Record<ChartName, (context: ChartContext) => ChartFile>> = {
  progress: (context) => {
    const { drawing, ...chart } = burnUpChart(context);
    const content = svg`<svg x="40" y="20" width="${fileWidth - 60}" height="240" overflow="visible">${drawing}</svg>`;
    return { ...chart, content, height: 290 };
  },
  steps: (context) => {
    const { bars, ...chart } = stepsChart(context);
    return { ...chart, ...drawStepBars(bars, fileWidth, context.style) };
  },
  skills: (context) => {
    const { drawing, box, ...chart } = radarChart(context);
    const height = 1.5 * box.height;
    const content = svg`<svg width="${fileWidth}" height="${height}" viewBox="${box.viewBox}">${drawing}</svg>`;
    return { ...chart, content, height };
  },
  activity: (context) => {
    const { drawing, weekdays, ...chart } = heatmapChart(context);
    const { locale, style } = context;
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
    return { ...chart, content, height: top + height };
  },
};

/** A chart of the dashboard as a file, with the heading that the page gives it. */
export function chartFileOf(chart: ChartName, context: Omit<ChartContext, "style">): string {
  return chartFile(files[chart]({ ...context, style: fileStyle }), fileStyle);
}
