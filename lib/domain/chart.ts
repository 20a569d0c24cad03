/** The charts of the dashboard, by what they show. */
export const chartNames = ["progress", "activity", "hours", "steps", "skills", "evidence"] as const;
export type ChartName = (typeof chartNames)[number];

/** As a file; the first is the default. */
export const chartFormats = ["svg", "png"] as const;
export type ChartFormat = (typeof chartFormats)[number];
