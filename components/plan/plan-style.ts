import type { PlanStyle } from "@/lib/charts/plan-timeline";

/** The colours of the page, also in the dark. */
export const planStyle: PlanStyle = {
  ink: "var(--color-ink)",
  muted: "var(--color-muted)",
  line: "var(--color-line)",
  edge: "var(--color-edge)",
  surface: "var(--color-surface)",
  sunken: "var(--color-sunken)",
  pandan: "var(--color-pandan)",
  wideOnly: "max-sm:hidden",
  kunyit: "var(--color-kunyit)",
  kunyitFill: "var(--color-kunyit-fill)",
  kunyitSoft: "var(--color-kunyit-soft)",
};
