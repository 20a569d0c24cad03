/** The colours of a drawing, in any form that SVG takes, and the class of what a narrow page leaves out. */
export type ChartStyle = {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly surface: string;
  readonly sunken: string;
  readonly pandan: string;
  /** Of learning and forecasts: for lines and text, and to fill. */
  readonly kunyit: string;
  readonly kunyitFill: string;
  readonly wideOnly: string;
  /** The class of what the page says in words too, and leaves out of the drawing where text is too large for it. */
  readonly exceptInHugeText: string;
};

/** The light colours of the pages, for a file that has no style sheet. */
export const fileStyle: ChartStyle = {
  ink: "#17201c",
  muted: "#58635d",
  line: "#e5e1d8",
  edge: "#8a918b",
  surface: "#ffffff",
  sunken: "#f3f1eb",
  pandan: "#17694c",
  kunyit: "#8a5100",
  kunyitFill: "#e8a33d",
  wideOnly: "",
  exceptInHugeText: "",
};
