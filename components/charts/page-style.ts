import type { ChartStyle } from "@/lib/charts/style";

/** The colours of the page, also in the dark and where the system sets them. */
export const pageStyle: ChartStyle = {
  ink: "var(--color-ink)",
  muted: "var(--color-muted)",
  line: "var(--color-line)",
  edge: "var(--color-edge)",
  surface: "var(--color-surface)",
  sunken: "var(--color-sunken)",
  pandan: "var(--color-pandan)",
  kunyit: "var(--color-kunyit)",
  kunyitFill: "var(--color-kunyit-fill)",
  wideOnly: "max-sm:hidden",
  exceptInHugeText: "max-[19rem]:hidden",
};
