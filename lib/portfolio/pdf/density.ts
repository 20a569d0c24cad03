import { palette } from "./graphics";
import type { TextStyle } from "./text-rendering";

/** Sizes and distances in points. */
export type Density = {
  readonly title: number;
  readonly detail: number;
  /** Between the baselines of two rows. */
  readonly pitch: number;
  readonly gap: number;
  /** From a group's top to its first row. */
  readonly head: number;
};

export const tight: Density = { title: 8.8, detail: 7.3, pitch: 13.4, gap: 10, head: 19 };
const roomy: Density = { title: 10.2, detail: 8.2, pitch: 19.5, gap: 21, head: 27 };

/** From the roomiest to almost the tightest. */
export const densities: readonly Density[] = Array.from({ length: 16 }, (_, step) => {
  const share = 1 - step / 16;
  const between = (key: keyof Density) => tight[key] + (roomy[key] - tight[key]) * share;
  return {
    title: between("title"),
    detail: between("detail"),
    pitch: between("pitch"),
    gap: between("gap"),
    head: between("head"),
  };
});

export const headingStyle: TextStyle = {
  weight: 700,
  size: 8,
  color: palette.muted,
  tracking: 0.55,
};

export function titleStyle(density: Density, isStarted: boolean): TextStyle {
  return isStarted
    ? { weight: 600, size: density.title, color: palette.text }
    : { weight: 400, size: density.title, color: palette.muted };
}

export function detailStyle(density: Density): TextStyle {
  return { weight: 400, size: density.detail, color: palette.muted };
}
