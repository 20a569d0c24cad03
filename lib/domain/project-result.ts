import type { ProjectResult } from "./project";

/** A number with its unit, as the learner writes it. */
export function isFigure(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/∞/.test(text);
}

/** What a figure lacks without which it says nothing, as codes by field. */
export function missingResultParts({
  metric,
  value,
  baseline,
}: ProjectResult): Readonly<Partial<Record<"metric" | "baseline", string>>> {
  if (value === "") return {};
  return {
    ...(metric === "" && { metric: "metric-required" }),
    ...(baseline === "" && { baseline: "baseline-required" }),
  };
}
