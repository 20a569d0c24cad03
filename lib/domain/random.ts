/** From 0 to below 1. */
export type Uniform = () => number;

/** mulberry32: the same seed gives the same draws. Seeds that follow each other give draws that do not. */
export function uniformFrom(seed: number): Uniform {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Box–Muller. Of mean 0 and standard deviation 1. */
export function drawNormal(uniform: Uniform): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
  return radius * Math.cos(2 * Math.PI * uniform());
}

/** Marsaglia and Tsang (2000). Of scale 1; `shape`, which is above 0, is its mean. */
export function drawGamma(uniform: Uniform, shape: number): number {
  if (shape < 1) return drawGamma(uniform, shape + 1) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(uniform);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    const height = 1 - uniform();
    // Most draws are below a bound that needs no logarithm.
    if (height < 1 - 0.0331 * normal ** 4) return d * v;
    if (Math.log(height) < normal ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}
