import { drawGamma, drawNormal, type Uniform, uniformFrom } from "./random";

/** Found by measuring on simulated learners: tests/unit/domain/forecast-back-test.test.ts. */
const rule = {
  pseudoWeeks: 3,
  pseudoWeight: 0.8,
  pseudoShape: 1.2,
  halfLife: 8,
  leastWeight: 0.15,
  drift: 0.33,
  drag: 0.12,
} as const;

const futureCount = 300;

/** What one possible future draws, whatever the hours of the weeks are. */
export type FutureDraws = {
  /** The pseudo-weeks, as parts of the plan's hours a week. */
  readonly pseudoWeeks: readonly number[];
  /** The weights of a Bayesian bootstrap as running sums: of the pseudo-weeks, then of the past weeks. */
  readonly weightSums: Float64Array;
  /** What multiplies all weeks. */
  readonly drift: number;
  readonly seed: number;
};

/** How much the pseudo-weeks and the past weeks weigh; older ones less. */
export function weekWeightsOf(weekCount: number) {
  return {
    pseudo: Array.from({ length: rule.pseudoWeeks }, () => rule.pseudoWeight),
    past: Array.from({ length: weekCount }, (_, index) =>
      Math.max(rule.leastWeight, 0.5 ** ((weekCount - 1 - index) / rule.halfLife)),
    ),
  };
}

function drawSums(uniform: Uniform, shapes: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shapes, (shape) => {
    sum += drawGamma(uniform, shape);
    return sum;
  });
}

const drawn = new Map<number, readonly FutureDraws[]>();

/** Drawn once for each number of past weeks: that takes longer than all the rest of a forecast. */
export function futureDrawsOf(weekCount: number): readonly FutureDraws[] {
  const known = drawn.get(weekCount);
  if (known) return known;
  const { pseudo, past } = weekWeightsOf(weekCount);
  const shapes = [...pseudo, ...past];
  const draws = Array.from({ length: futureCount }, (_, index): FutureDraws => {
    const uniform = uniformFrom(index);
    return {
      pseudoWeeks: Array.from(
        { length: rule.pseudoWeeks },
        () => drawGamma(uniform, rule.pseudoShape) / rule.pseudoShape,
      ),
      weightSums: drawSums(uniform, shapes),
      drift: Math.exp(rule.drift * drawNormal(uniform) - rule.drag),
      seed: futureCount + index,
    };
  });
  drawn.set(weekCount, draws);
  return draws;
}
