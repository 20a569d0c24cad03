/** Sizes and distances in points. */
export type Density = {
  readonly title: number;
  readonly detail: number;
  /** Between the baselines of two rows. */
  readonly pitch: number;
  /** Between two sections. */
  readonly gap: number;
};

const tight: Density = { title: 8.8, detail: 7.3, pitch: 13.4, gap: 10 };
const roomy: Density = { title: 10.2, detail: 8.2, pitch: 19.5, gap: 21 };
const steps = 12;

/** From the roomiest to the tightest. */
export const densities: readonly Density[] = Array.from({ length: steps + 1 }, (_, step) => {
  const between = (key: keyof Density) => roomy[key] + ((tight[key] - roomy[key]) * step) / steps;
  return {
    title: between("title"),
    detail: between("detail"),
    pitch: between("pitch"),
    gap: between("gap"),
  };
});

/** Projects matter most to recruiters, so they are set larger. */
export function leadDensity(density: Density): Density {
  const { title, detail, pitch } = density;
  return { ...density, title: title + 0.9, detail: detail + 0.3, pitch: pitch + 1.5 };
}
