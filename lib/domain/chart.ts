/** The charts of the dashboard, by what they show. */
export const chartNames = ["progress", "steps", "skills", "activity"] as const;
export type ChartName = (typeof chartNames)[number];
