import { drawGamma, type Uniform, uniformFrom } from "@/lib/domain/random";

/** The hours of one week after the other of a learner who has `mean` hours a week in a usual one. */
type Weeks = (uniform: Uniform, mean: number) => () => number;

/** Of mean 1. */
const spread = (uniform: Uniform, shape: number) => drawGamma(uniform, shape) / shape;

const steady: Weeks = (uniform, mean) => () => mean * spread(uniform, 4);

const bursty: Weeks = (uniform, mean) => {
  let isOn = uniform() < 0.5;
  return () => {
    if (uniform() < 0.25) isOn = !isOn;
    return isOn ? 1.8 * mean * spread(uniform, 3) : 0.2 * mean * spread(uniform, 1);
  };
};

/** Pauses of two to eight weeks that were not declared. */
const pausing: Weeks = (uniform, mean) => {
  let left = 0;
  return () => {
    if (left > 0) {
      left -= 1;
      return 0;
    }
    if (uniform() < 0.04) left = 2 + Math.floor(7 * uniform());
    return mean * spread(uniform, 3);
  };
};

const fading: Weeks = (uniform, mean) => {
  let week = 0;
  return () => {
    week += 1;
    return mean * Math.max(0.25, Math.exp(-week / 80)) * spread(uniform, 3);
  };
};

const sporadic: Weeks = (uniform, mean) => () =>
  uniform() < 0.35 ? 2.8 * mean * spread(uniform, 2) : 0;

export const learnerKinds = ["steady", "bursty", "pausing", "fading", "sporadic"] as const;
export type LearnerKind = (typeof learnerKinds)[number];

const weeksByKind: Readonly<Record<LearnerKind, Weeks>> = {
  ...{ steady, bursty, pausing, fading, sporadic },
};

export type SimulatedLearner = {
  readonly weeks: readonly number[];
  readonly plannedHours: number;
  readonly remainingHours: number;
  /** When it really ends, in weeks from now. */
  readonly finish: number;
};

const horizonWeeks = 520;

/** When `hours` are spent, counted in weeks and their parts. */
export function finishOf(nextWeek: () => number, hours: number): number {
  let left = hours;
  for (let week = 0; week < horizonWeeks; week += 1) {
    const gained = nextWeek();
    if (gained >= left) return week + left / gained;
    left -= gained;
  }
  return horizonWeeks;
}

/** Three to twelve hours a week, a plan that is wrong by up to four fifths, and ten to fifty weeks of work left. */
export function simulateLearner(
  kind: LearnerKind,
  weekCount: number,
  seed: number,
): SimulatedLearner {
  const uniform = uniformFrom(seed);
  const mean = 3 + 9 * uniform();
  const nextWeek = weeksByKind[kind](uniform, mean);
  const weeks = Array.from({ length: weekCount }, nextWeek);
  const remainingHours = mean * (10 + 40 * uniform());
  const plannedHours = mean * (0.6 + 1.2 * uniform());
  return { weeks, plannedHours, remainingHours, finish: finishOf(nextWeek, remainingHours) };
}
