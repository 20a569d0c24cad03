export const themes = ["system", "light", "dark"] as const;
/** Light, dark, or whatever the device says. */
export type Theme = (typeof themes)[number];
