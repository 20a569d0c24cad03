import { addDays } from "./calendar";
import {
  horizonWeeks,
  type PaceSample,
  type Scenario,
  simulateFinishes,
  weightedPaceOf,
} from "./finish-simulation";
import { changedScenariosOf, type ForecastChange, futureSharesOf } from "./forecast-scenario";
import type { RestPeriods } from "./pause";

/** The middle of the forecast with a change; `days` is by how much it moves, negative for earlier. */
type Driver = {
  readonly change: ForecastChange;
  readonly likely: string;
  readonly days: number;
};

/** The days by which it ends in 10, 25, 50, 75 and 90 % of the simulated futures. */
export type ForecastDays = {
  readonly early: string;
  readonly halfFrom: string;
  readonly likely: string;
  readonly halfTo: string;
  readonly late: string;
  /** Whether `late` is only where the simulation stops, ten years from now. */
  readonly isLateOpen: boolean;
  /** What would move it. */
  readonly drivers: readonly Driver[];
};

type ForecastDaysInput = {
  readonly sample: PaceSample;
  readonly rest: RestPeriods;
  readonly today: string;
  readonly hours: number;
  /** The remaining hours with other specialisations. */
  readonly others: ReadonlyMap<string, number>;
};

/** Below this, a float is taken for the boundary of a day. */
const rounding = 1e-9;

export function quantileOf(sorted: ArrayLike<number>, part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? horizonWeeks;
}

/** How many days after today it ends. */
function daysIn(weeks: number): number {
  return Math.max(0, Math.ceil(7 * weeks - rounding) - 1);
}

/** Null where it does not end within ten years in half of the futures. */
export function forecastDaysOf(input: ForecastDaysInput): ForecastDays | null {
  const { sample, rest, today, hours, others } = input;
  const shareOf = futureSharesOf(today, rest);
  const base: Scenario = { hours, addedHours: 0, part: 1, emptyWeeks: 0 };
  const changed = changedScenariosOf(base, weightedPaceOf(sample), others);
  const scenarios = [base, ...changed.map(({ scenario }) => scenario)];
  const [now = new Float64Array(), ...moved] = simulateFinishes(sample, scenarios, shareOf);
  const [likely, late] = [quantileOf(now, 0.5), quantileOf(now, 0.9)];
  if (likely >= horizonWeeks) return null;
  const dayAfter = (weeks: number) => addDays(today, daysIn(weeks));
  const drivers = changed.flatMap(({ change }, index): Driver[] => {
    const middle = quantileOf(moved[index] ?? now, 0.5);
    const days = daysIn(middle) - daysIn(likely);
    // Beyond the horizon there is no day to name.
    if (days === 0 || middle >= horizonWeeks) return [];
    return [{ change, likely: dayAfter(middle), days }];
  });
  return {
    ...{ early: dayAfter(quantileOf(now, 0.1)), halfFrom: dayAfter(quantileOf(now, 0.25)) },
    ...{ likely: dayAfter(likely), halfTo: dayAfter(quantileOf(now, 0.75)) },
    late: dayAfter(late),
    isLateOpen: late >= horizonWeeks,
    drivers,
  };
}
