import { type FutureDraws, futureDrawsOf, weekWeightsOf } from "./future-draws";
import { uniformFrom } from "./random";

/** What is to be done, and how the weeks from now differ from those of the learner. */
export type Scenario = {
  readonly hours: number;
  /** To each week. */
  readonly addedHours: number;
  /** Of each week. */
  readonly part: number;
  /** How many weeks from now give nothing. */
  readonly emptyWeeks: number;
};

/** Past hours by week, oldest first, and the plan's hours a week. */
export type PaceSample = { readonly weeks: readonly number[]; readonly plannedHours: number };

export type WeightedPace = {
  /** Of the learner's own weeks. */
  readonly ownHours: number;
  /** Of all that the futures draw from. */
  readonly drawnHours: number;
};

/** Hours a week, weighted as the futures draw them. */
export function weightedPaceOf({ weeks, plannedHours }: PaceSample): WeightedPace {
  const { pseudo, past } = weekWeightsOf(weeks.length);
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const own = sumOf(past.map((weight, index) => weight * (weeks[index] ?? 0)));
  const [pseudoWeight, pastWeight] = [sumOf(pseudo), sumOf(past)];
  return {
    ownHours: own / pastWeight,
    drawnHours: (pseudoWeight * plannedHours + own) / (pseudoWeight + pastWeight),
  };
}

/** Ten years. */
export const horizonWeeks = 520;

/** Weeks that follow each other are taken together, so that bursts stay bursts. */
const runLength = 3;

/** The index of the first running sum above `target`. */
function indexAbove(sums: Float64Array, target: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The hours of one week from now after the other. */
function weeksOfFuture(
  { weeks, plannedHours }: PaceSample,
  { pseudoWeeks, weightSums, drift, seed }: FutureDraws,
): () => number {
  const uniform = uniformFrom(seed);
  const hours = [...pseudoWeeks.map((part) => part * plannedHours), ...weeks];
  const total = weightSums.at(-1) ?? 0;
  let index = 0;
  let left = 0;
  return () => {
    if (left === 0) {
      index = indexAbove(weightSums, uniform() * total);
      left = runLength;
    }
    left -= 1;
    if (index === hours.length) index = 0;
    const week = hours[index] ?? 0;
    index += 1;
    return drift * week;
  };
}

/** In weeks from now; the horizon for what does not end before. */
function finishOf(
  { hours, addedHours, part, emptyWeeks }: Scenario,
  hoursOf: (week: number) => number,
  shareOf: (week: number) => number,
): number {
  let left = hours;
  if (left <= 0) return 0;
  for (let week = emptyWeeks; week < horizonWeeks; week += 1) {
    const gained = part * (hoursOf(week) + addedHours) * shareOf(week);
    if (gained >= left) return week + left / gained;
    left -= gained;
  }
  return horizonWeeks;
}

/**
 * The weeks from now in which each scenario ends, one for each possible future, sorted. `shareOf` is the part of a week
 * that pauses leave. The futures are the same for all scenarios and in every call, so that a better scenario never ends
 * later and the same history gives the same result.
 */
export function simulateFinishes(
  sample: PaceSample,
  scenarios: readonly Scenario[],
  shareOf: (week: number) => number = () => 1,
): Float64Array[] {
  const futures = futureDrawsOf(sample.weeks.length);
  const finishes = scenarios.map(() => new Float64Array(futures.length));
  for (const [path, draws] of futures.entries()) {
    const nextWeek = weeksOfFuture(sample, draws);
    const known: number[] = [];
    const hoursOf = (week: number) => {
      while (known.length <= week) known.push(nextWeek());
      return known[week] ?? 0;
    };
    for (const [index, scenario] of scenarios.entries())
      finishes[index]?.fill(finishOf(scenario, hoursOf, shareOf), path, path + 1);
  }
  return finishes.map((row) => row.sort());
}
