export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Of a page's background, for the browser's own bars: --color-paper in globals.css. */
export const paperColors = { light: "#fbfaf7", dark: "#101412" };

/** One colour for a chosen theme, else one for each that the device may ask for. */
export function paperColorsOf(theme: Theme) {
  if (theme !== "system") return [{ color: paperColors[theme] }];
  return (["light", "dark"] as const).map((each) => ({
    color: paperColors[each],
    media: `(prefers-color-scheme: ${each})`,
  }));
}
