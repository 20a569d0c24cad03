/** The charts of the dashboard, by what they show. */
export const chartNames = ["progress", "activity", "hours", "steps", "skills", "evidence"] as const;
export type ChartName = (typeof chartNames)[number];
